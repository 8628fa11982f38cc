package org.mingzhang.diagnostic;

/**
 * The source line of a finding and a line of carets under the place, aligned by display width.
 *
 * @param gutter the line number
 * @param line the source line, harmless, and cut around the place when it is long
 * @param carets spaces and carets
 */
record CodeFrame(String gutter, String line, String carets) {
    /** Columns of source shown at most before and after the start of the place. */
    private static final int BEFORE = 40;

    private static final int AFTER = 60;

    static CodeFrame of(Span span) {
        int line = span.line();
        String text = span.file().lineText(line);
        int start = Math.min(span.start() - span.file().lineStart(line), text.length());
        int end = Math.max(start, Math.min(span.end() - span.file().lineStart(line), text.length()));
        boolean fits = Display.width(text) <= BEFORE + AFTER;
        int from = fits ? 0 : cutBackward(text, start);
        int to = fits ? text.length() : cutForward(text, start);
        String lead = (from > 0 ? "…" : "") + Display.harmless(text.substring(from, start));
        String place = Display.harmless(text.substring(start, Math.min(end, to)));
        String rest = Display.harmless(text.substring(Math.min(end, to), to)) + (to < text.length() ? "…" : "");
        String carets = " ".repeat(Display.width(lead)) + "^".repeat(Math.max(1, Display.width(place)));
        return new CodeFrame(Integer.toString(line), (lead + place + rest).stripTrailing(), carets);
    }

    private static int cutBackward(String text, int start) {
        int at = start;
        for (int width = 0; at > 0 && width < BEFORE; at = text.offsetByCodePoints(at, -1)) {
            width += Display.width(text.codePointBefore(at));
        }
        return at;
    }

    private static int cutForward(String text, int start) {
        int at = start;
        for (int width = 0; at < text.length() && width < AFTER; at = text.offsetByCodePoints(at, 1)) {
            width += Display.width(text.codePointAt(at));
        }
        return at;
    }
}
