package org.mingzhang.standard;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Severity;

/**
 * A rule of a standard beyond the formulas of its forms (审核规则): a condition under which something is wrong, and the
 * words for it.
 *
 * @param key its name in messages, unique in the standard
 * @param wrong holds where something is wrong
 * @param what the words that say what is wrong
 * @param mend how to mend it
 * @param place the facts to look at first
 * @param each the path for whose keys the rule holds one by one; {@code @} is the key
 */
public record Rule(
        String key,
        Severity severity,
        Condition wrong,
        List<Piece> what,
        String mend,
        Optional<Expression.Path> place,
        Optional<Expression.Path> each) {}
