package org.mingzhang.prose.text;

import java.util.List;

/** How wide the column of running text around a line is: a line as wide as its column was wrapped, a shorter one ended. */
final class ColumnWidth {
    private static final int WINDOW = 3;
    private static final int NARROW = 10;

    private final List<Line> lines;
    private final int page;

    ColumnWidth(List<Line> lines) {
        this.lines = lines;
        int[] widths = lines.stream()
                .filter(line -> line.hasMark() && !line.isTabular())
                .mapToInt(Line::width)
                .sorted()
                .toArray();
        this.page = widths.length == 0 ? 80 : widths[(int) (widths.length * 3L / 4)];
    }

    boolean isFull(int index) {
        int width = lines.get(index).width();
        return width * 10 >= page * 8 || isFullInCell(index, width);
    }

    /** Whether a line is running text as wide as the page. */
    boolean isProse(int index) {
        return isWide(index) && (lines.get(index).isRunning() || isBegun(index));
    }

    private boolean isWide(int index) {
        Line line = lines.get(index);
        return line.width() * 10 >= page * 7 && !line.isTabular();
    }

    /** Whether a sentence begins on a line and goes on in the next. */
    private boolean isBegun(int index) {
        boolean figure = lines.get(index).text().matches(".*[\\d)）]");
        return !figure
                && index + 1 < lines.size()
                && isWide(index + 1)
                && lines.get(index + 1).isRunning();
    }

    /** Running text in a narrow cell: several lines of about the same width, with punctuation among them. */
    private boolean isFullInCell(int index, int width) {
        int widest = 0;
        int marked = 0;
        for (int i = Math.max(0, index - WINDOW); i <= Math.min(lines.size() - 1, index + WINDOW); i++) {
            widest = Math.max(widest, lines.get(i).width());
            marked += lines.get(i).hasMark() ? 1 : 0;
        }
        return width >= NARROW && widest * 10 < page * 6 && marked >= 2 && width * 100 >= widest * 85;
    }
}
