package org.mingzhang.chart;

import java.awt.Color;

/**
 * The colours of a figure, each with the class by which a style sheet can change or outline it.
 *
 * <p>Checked for four kinds of colour vision. No two are equal: the SVG writer knows a shape's class by its colour.
 */
enum Tone {
    PAST(0xB4C2D1, "chart-tone chart-tone-past"),
    FIRST(0x1B5E9B, "chart-tone chart-tone-1"),
    SECOND(0xD67D1E, "chart-tone chart-tone-2"),
    THIRD(0x3B9C9C, "chart-tone chart-tone-3"),
    FOURTH(0x5C2A4F, "chart-tone chart-tone-4"),
    FIFTH(0xA8583F, "chart-tone chart-tone-5"),
    OTHER(0xCBD2DA, "chart-tone chart-tone-6"),
    EMPTY(0xE9EDF1, "chart-tone chart-tone-empty"),
    INK(0x1F2933, "chart-ink"),
    QUIET(0x4D5967, "chart-quiet"),
    GRID(0xE3E8ED, "chart-grid"),
    BASELINE(0x8793A1, "chart-axis"),
    GAP(0xFFFFFF, "chart-gap");

    /** This year's bars have the colour of the first part: one strong blue throughout a page. */
    static final Tone CURRENT = FIRST;

    private static final Tone[] PARTS = {FIRST, SECOND, THIRD, FOURTH, FIFTH, OTHER};

    private final Color color;
    private final String hex;
    private final String mark;

    Tone(int rgb, String mark) {
        this.color = new Color(rgb);
        this.hex = "#" + Integer.toHexString(rgb | 0x1000000).substring(1);
        this.mark = mark;
    }

    /** The colour of the part at the given place; the parts after the fifth share the last, a grey. */
    static Tone part(int index) {
        return PARTS[Math.min(index, PARTS.length - 1)];
    }

    Color color() {
        return color;
    }

    /** The value of the class attribute in SVG. */
    String mark() {
        return mark;
    }

    /** {@code #1b5e9b}. */
    String hex() {
        return hex;
    }
}
