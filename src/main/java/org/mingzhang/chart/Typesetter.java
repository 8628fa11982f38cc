package org.mingzhang.chart;

import java.util.ArrayList;
import java.util.List;

/** Makes a text fit its place: smaller first, then on several lines of about equal width. */
final class Typesetter {
    /** Characters that may not begin a line. */
    private static final String CLOSING = "）〕】》〉”’、，。；：！？％%)]},.;:!?·…";
    /** Characters that may not end a line. */
    private static final String OPENING = "（〔【《〈“‘([{<＜−+";

    /** How much narrower than its place a text must be, since the page's font may be wider than ours. */
    private static final double SLACK = 1.04;

    private final ChartFonts fonts;

    Typesetter(ChartFonts fonts) {
        this.fonts = fonts;
    }

    double width(String text, TextStyle style) {
        return SLACK * fonts.width(text, style);
    }

    double widest(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
    }

    /** The style at the largest size, not below the smallest, at which all texts fit, or at the smallest. */
    TextStyle fitted(List<String> texts, TextStyle style, double width) {
        int size = style.size();
        while (size > TextStyle.SMALLEST && widest(texts, style.at(size)) > width) {
            size--;
        }
        return style.at(size);
    }

    /** The lines of a text in a column; a word or number wider than the column stands out. */
    List<String> lines(String text, TextStyle style, double width) {
        double whole = width(text, style);
        if (whole <= width) {
            return List.of(text);
        }
        List<String> filled = filled(text, style, width);
        // The narrowest column with no more lines than the full one: no single character is left on the last line.
        for (double column = whole / filled.size(); column < width; column += style.size() / 2.0) {
            List<String> even = filled(text, style, column);
            if (even.size() <= filled.size() && widest(even, style) <= width) {
                return even;
            }
        }
        return filled;
    }

    private List<String> filled(String text, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int lastBreak = 0;
        for (int end = 1; end < text.length(); end++) {
            if (breaks(text.charAt(end - 1), text.charAt(end))) {
                lastBreak = end;
            }
            if (lastBreak > start && width(text.substring(start, end + 1).strip(), style) > width) {
                lines.add(text.substring(start, lastBreak).strip());
                start = lastBreak;
            }
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    private static boolean breaks(char before, char after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        return before == ' ' || wide(before) || wide(after);
    }

    /** Chinese breaks between any two characters; surrogates are left whole. */
    private static boolean wide(char character) {
        return character >= '⺀' && !Character.isSurrogate(character);
    }
}
