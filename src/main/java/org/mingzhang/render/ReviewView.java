package org.mingzhang.render;

import java.util.List;

/**
 * What the layout of the review beside a previewed page sees. All texts are finished.
 *
 * @param summary how many findings the page has, in words
 * @param gravest the gravest of them: {@code error}, {@code warning}, {@code notice}, or {@code none}
 * @param problems what keeps the page from being made as its files are now
 * @param findings what else there is to look at
 * @param unchecked numbers that could not be checked
 * @param others other disclosures with findings
 */
public record ReviewView(
        String summary,
        String gravest,
        List<Problem> problems,
        List<ReportView.Finding> findings,
        int unchecked,
        List<Other> others) {
    /**
     * An error.
     *
     * @param frame the lines of the file around the place; empty where it concerns no text
     */
    public record Problem(ReportView.Finding finding, List<Line> frame) {}

    /**
     * A line of a file.
     *
     * @param text before, marked and after; all of it before on a line that the error does not speak of
     */
    public record Line(String number, ReportView.Source text, boolean spoken) {}

    /**
     * Another disclosure.
     *
     * @param href from the root of the server
     * @param gravest like that of the page
     */
    public record Other(String title, String href, String summary, String gravest) {}
}
