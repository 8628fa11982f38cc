package org.mingzhang.chart;

/**
 * A text at its place.
 *
 * @param x where the anchor stands
 * @param y the baseline
 */
record Label(String text, double x, double y, Anchor anchor, TextStyle style) {
    /** Which point of the text stands at x: SVG keeps it there even when the page's font is wider than ours. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String keyword;
        private final double before;

        Anchor(String keyword, double before) {
            this.keyword = keyword;
            this.before = before;
        }

        /** The value of SVG's text-anchor. */
        String keyword() {
            return keyword;
        }

        /** Where a text of the given width begins. */
        double left(double x, double width) {
            return x - before * width;
        }
    }
}
