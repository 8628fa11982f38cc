package org.mingzhang.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;

/** What the content of a disclosure may state: a value that a standard contributes. */
public sealed interface Schema {
    /** What this is, in the words of a finance officer; shown in messages and by editors. */
    String note();

    /** Fixed keys. */
    record Group(String note, Map<String, Field> fields) implements Schema {}

    /**
     * One key of a group.
     *
     * @param id the stable English name, used in JSON, CSV and anchors
     * @param required whether a disclosure must state it
     */
    record Field(String id, boolean required, Schema schema) {}

    /**
     * Keys that are subjects of a classification, written {@code CODE NAME} or {@code CODE}.
     *
     * @param classification the name of the classification in the standard
     * @param digits the code lengths that may be typed here, such as 7 for leaves of 项 level; empty for any
     */
    record BySubject(String note, String classification, List<Integer> digits, Schema value) implements Schema {}

    /** Keys that the author chooses: names of projects, of units. */
    record ByName(String note, Schema value) implements Schema {}

    /** A list; its items are kept under the keys 1, 2, 3 … */
    record ListOf(String note, Schema item) implements Schema {}

    /**
     * An amount of money with at most two decimals.
     *
     * @param unit the unit it is typed in, where the standard fixes it; otherwise the file's
     */
    record Amount(String note, Optional<AmountUnit> unit) implements Schema {}

    /** A whole number that is not negative. */
    record Count(String note) implements Schema {}

    /** Words. */
    record Text(String note) implements Schema {}

    /** One of the alternatives, told apart by whether a plain value or a mapping is written. */
    record Either(String note, Schema plain, Schema nested) implements Schema {}
}
