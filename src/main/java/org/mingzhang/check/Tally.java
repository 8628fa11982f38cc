package org.mingzhang.check;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Diagnostic;

/**
 * What was looked at, so that silence can be told from blindness, and what was found but accepted.
 *
 * @param rules how many rules were held against the disclosure
 * @param figures how many figures its tables, sentences and charts print
 * @param sentences how many sentences it has
 * @param unchecked how many numbers in prose could not be tied to anything
 * @param accepted findings that the disclosure accepts
 */
public record Tally(int rules, int figures, int sentences, int unchecked, List<Accepted> accepted) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, List.of());

    /** A finding with the reason for which it is accepted. */
    public record Accepted(Diagnostic finding, String reason) {}

    /** Both together: of rules the greater number, since the same ones are held against each disclosure. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.max(rules, other.rules),
                figures + other.figures,
                sentences + other.sentences,
                unchecked + other.unchecked,
                Stream.concat(accepted.stream(), other.accepted.stream()).toList());
    }
}
