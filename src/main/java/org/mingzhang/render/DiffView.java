package org.mingzhang.render;

import java.util.List;

/**
 * What the layout of a comparison for sign-off sees. All texts are finished.
 *
 * @param site the site's name; may be empty
 * @param sides the older and the newer revision: label, name, and who committed it when
 * @param counts what was looked at and what differs, label and number
 * @param notes what concerns departments as a whole
 */
public record DiffView(
        String site, List<Side> sides, List<PageView.Pair> counts, List<String> notes, List<Disclosure> disclosures) {
    /**
     * A revision.
     *
     * @param commit who committed it when, and why; empty for files that are not committed
     */
    public record Side(String label, String name, String commit) {}

    /**
     * One disclosure.
     *
     * @param status what became of it where more is not told; else empty
     * @param notes who brought or took it, subjects with other names
     */
    public record Disclosure(
            String address,
            String title,
            List<String> counts,
            String status,
            List<String> notes,
            List<Cause> causes,
            List<Table> tables,
            List<Sentence> sentences,
            List<Table> charts) {}

    /**
     * Something that was typed otherwise.
     *
     * @param value before, after, difference; empty for prose
     * @param notes where it stands, who did it, what it moves: label and text
     */
    public record Cause(String number, String title, List<String> value, String unit, List<PageView.Pair> notes) {}

    /** Amounts that differ, of a table or a chart; {@code causes} where all have the same. */
    public record Table(String title, String unit, List<Row> rows) {}

    /**
     * An amount.
     *
     * @param place what sets it apart within its line; may be empty
     * @param causes the numbers of what moved it
     */
    public record Row(String name, String place, String before, String after, String difference, String causes) {}

    /** A sentence; one of the two is empty where it came or went. */
    public record Sentence(String where, List<Word> before, List<Word> after, String causes) {}

    /** A stretch of a sentence. */
    public record Word(String text, boolean changed) {}
}
