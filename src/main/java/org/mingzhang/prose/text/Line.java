package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.SourceFile;

/**
 * One line of plain text that is not blank.
 *
 * @param text without the space around it
 * @param start offset in the file of its first character
 * @param indent columns of space before it
 * @param width columns it takes
 */
record Line(String text, int start, int indent, int width) {
    private static final Pattern WIDE_GAP = Pattern.compile("\\S\\s{3,}+\\S");
    private static final Pattern AMOUNTS = Pattern.compile("[-\\d.,]+(?:\\s+[-\\d.,]+)*+");
    private static final Pattern TWO_AMOUNTS = Pattern.compile("\\d\\.\\d+\\s+-?[\\d,]+\\.\\d");
    private static final Pattern CODE_FIRST = Pattern.compile("\\d{3,7}\\s+(?![年万元%个人])\\S.*");
    private static final String TERMINAL = "。！？：；!?;:";
    private static final String MARKS = "，。、；：";

    static List<Line> of(SourceFile file) {
        List<Line> lines = new ArrayList<>();
        String text = file.text();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            add(lines, text, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            String stripped = text.substring(from, to);
            lines.add(new Line(stripped, from, width(text.substring(start, from)), width(stripped)));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static int width(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    /** A piece of layout or figures, no running text. */
    boolean isTabular() {
        boolean figures =
                AMOUNTS.matcher(text).matches() || TWO_AMOUNTS.matcher(text).find();
        boolean parted = WIDE_GAP.matcher(text).find() && Ordinal.at(text).isEmpty() && !isSentence();
        return figures || parted || (CODE_FIRST.matcher(text).matches() && !hasMark());
    }

    private boolean isSentence() {
        return text.endsWith("。")
                || text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() > 1;
    }

    boolean hasMark() {
        return text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    /** Whether it has the marks that only running text has. */
    boolean isRunning() {
        return text.chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
    }

    boolean isMarkOnly() {
        return text.length() == 1 && MARKS.indexOf(text.charAt(0)) >= 0;
    }

    boolean isTerminated() {
        return TERMINAL.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** A number alone on its line, as the foot of a page has it. */
    boolean isPageNumber() {
        return text.matches("[-—–]?\\s?\\d{1,3}\\s?[-—–]?|第\\s?\\d{1,3}\\s?页.{0,10}");
    }
}
