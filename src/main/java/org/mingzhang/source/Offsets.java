package org.mingzhang.source;

/** Turns the YAML library's positions, counted in code points, into UTF-16 offsets of the same text. */
final class Offsets {
    private final int length;
    private final int[] starts;

    Offsets(String text) {
        this.length = text.length();
        int points = text.codePointCount(0, length);
        this.starts = points == length ? new int[0] : starts(text, points);
    }

    private static int[] starts(String text, int points) {
        int[] starts = new int[points];
        int at = 0;
        for (int i = 0; i < points; i++) {
            starts[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        return starts;
    }

    int utf16(int point) {
        if (starts.length == 0) {
            return Math.min(point, length);
        }
        return point < starts.length ? starts[point] : length;
    }
}
