package org.mingzhang.chart;

/**
 * How a text is set.
 *
 * @param size in px
 * @param strong semi-bold (600) instead of regular (400)
 */
record TextStyle(int size, boolean strong, Tone tone) {
    /** The smallest size that a phone's reader can be asked to read. */
    static final int SMALLEST = 12;

    static TextStyle ink(int size) {
        return new TextStyle(size, false, Tone.INK);
    }

    static TextStyle quiet(int size) {
        return new TextStyle(size, false, Tone.QUIET);
    }

    static TextStyle strong(int size) {
        return new TextStyle(size, true, Tone.INK);
    }

    TextStyle at(int newSize) {
        return new TextStyle(newSize, strong, tone);
    }
}
