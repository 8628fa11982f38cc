package org.mingzhang.chart;

/** The two ways to arrange a figure; each is drawn for itself, since scaled text would be unreadable. */
enum Layout {
    WIDE(Layout.WIDE_WIDTH, "wide"),
    NARROW(Layout.NARROW_WIDTH, "narrow");

    static final int WIDE_WIDTH = 646;
    static final int NARROW_WIDTH = 343;

    private final int width;
    private final String suffix;

    Layout(int width, String suffix) {
        this.width = width;
        this.suffix = suffix;
    }

    int width() {
        return width;
    }

    /** What tells this drawing's ids and class from the other's. */
    String suffix() {
        return suffix;
    }
}
