package org.mingzhang.chart;

/**
 * The widths along the horizontal axis in px, and as the fractions that JFreeChart asks for.
 *
 * @param slot the room of one group
 * @param bar one bar
 * @param gap between the two bars of a group
 */
record BarWidths(int groups, int series, double slot, double bar, double gap) {
    static BarWidths of(int groups, int series, double width, Layout layout) {
        double slot = width / groups;
        boolean wide = layout == Layout.WIDE;
        double gap = wide ? 10 : 6;
        double most = series == 1 ? 96 : wide ? 80 : 66;
        double share = series == 1 ? 0.42 : 0.385;
        return new BarWidths(groups, series, slot, Math.min(most, share * slot), gap);
    }

    private double total() {
        return groups * slot;
    }

    private double besideBars() {
        return slot - series * bar - (series - 1) * gap;
    }

    double outerMargin() {
        return besideBars() / 2 / total();
    }

    double categoryMargin() {
        return (groups - 1) * besideBars() / total();
    }

    double itemMargin() {
        return groups * (series - 1) * gap / total();
    }

    /** The room for the value above a bar: half the slot when two bars share it. */
    double valueRoom() {
        return slot / series - 6;
    }
}
