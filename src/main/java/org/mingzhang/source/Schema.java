package org.mingzhang.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.ledger.AmountUnit;

/**
 * What a file of content may state. A standard contributes that of its facts; the program declares the head of a
 * disclosure and the files about departments and the site. The same value reads the file and is printed for editors.
 */
public sealed interface Schema {
    /** What this is, in the words of a finance officer; shown in messages and by editors. */
    String note();

    /** Fixed keys. */
    record Group(String note, Map<String, Field> fields) implements Schema {
        /** This group with another schema for one of its keys. */
        Group with(String key, Schema schema) {
            Map<String, Field> changed = new LinkedHashMap<>(fields);
            changed.computeIfPresent(key, (same, field) -> new Field(field.id(), field.required(), schema));
            return new Group(note, Collections.unmodifiableMap(changed));
        }
    }

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

    /** Keys that are any words, which nothing refers to: labels of a footer. A value may be empty. */
    record ByLabel(String note, Schema value) implements Schema {}

    /** Keys that are codes of subjects, without their names. */
    record ByCode(String note, Schema value) implements Schema {}

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

    /** One of a closed list of words. */
    record Choice(String note, List<String> words) implements Schema {}

    /**
     * Words of a set form, such as an address.
     *
     * @param form a regular expression for all of the text, which Java and JavaScript read alike
     * @param expected the form in words, for editors
     * @param otherwise what other words are reported as
     */
    record Formed(String note, String form, String expected, Code otherwise) implements Schema {}

    /** One of the alternatives, told apart by whether a plain value or a mapping is written. */
    record Either(String note, Schema plain, Schema nested) implements Schema {}
}
