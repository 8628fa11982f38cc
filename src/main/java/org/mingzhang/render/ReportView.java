package org.mingzhang.render;

import java.util.List;

/**
 * What the layout of a check report sees. All texts are finished.
 *
 * @param site the site's name; may be empty
 * @param counts what was looked at, label and number
 * @param findings what concerns no disclosure alone
 */
public record ReportView(
        String site, List<PageView.Pair> counts, List<Finding> findings, List<Disclosure> disclosures) {
    /**
     * One disclosure.
     *
     * @param title its department, year and kind; its address where it could not be read
     * @param counts numbers of errors, warnings, notices, accepted findings and unchecked numbers, in this order
     */
    public record Disclosure(
            String address,
            String title,
            List<String> counts,
            List<Finding> findings,
            List<Finding> accepted,
            List<Source> unchecked) {}

    /**
     * A finding.
     *
     * @param severity {@code error}, {@code warning} or {@code notice}
     * @param word the severity in words
     * @param title what its rule is called; empty where it is no rule
     * @param notes what was expected, what comes nearest, how to mend it, why it is accepted: label and text
     * @param shown where it shows
     * @param source where to mend it; location is empty where it concerns no file
     */
    public record Finding(
            String severity,
            String word,
            String code,
            String title,
            String what,
            List<PageView.Pair> notes,
            List<Place> shown,
            Source source) {}

    /**
     * A sentence, or a line of a table.
     *
     * @param anchor the place on the disclosure's page, without {@code #}
     * @param sentence before, marked and after; empty for a line
     * @param amounts of the line; empty for a sentence
     */
    public record Place(String where, String anchor, Source sentence, List<Amount> amounts) {}

    /** An amount of a line, beneath its heading. */
    public record Amount(String heading, String amount, boolean marked) {}

    /**
     * A stretch of text, with what stands around it.
     *
     * @param location file, line and column, or the section; may be empty
     */
    public record Source(String location, String before, String marked, String after) {
        static final Source NONE = new Source("", "", "", "");
    }
}
