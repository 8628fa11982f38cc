package org.mingzhang.narrative;

/**
 * A sentence of a line, and the words in it that are spoken of.
 *
 * @param before what stands before those words
 * @param marked the words
 * @param after what stands behind them, the mark at its end included
 */
public record Sentence(String before, String marked, String after) {
    private static final String ENDS = "。；";

    /** The sentence around a stretch of a line; it grows over as many sentences as the stretch does. */
    public static Sentence around(String line, int from, int to) {
        int start = from;
        while (start > 0 && ENDS.indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < line.length() && (end == from || ENDS.indexOf(line.charAt(end - 1)) < 0)) {
            end++;
        }
        return new Sentence(
                line.substring(start, from).stripLeading(),
                line.substring(from, to),
                line.substring(to, end).stripTrailing());
    }

    public String text() {
        return before + marked + after;
    }
}
