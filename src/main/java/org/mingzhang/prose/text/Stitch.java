package org.mingzhang.prose.text;

import java.util.Arrays;

/** Joins pieces of a file to one running text, and remembers where each character came from. */
final class Stitch {
    private static final String HALF = ",:;";
    private static final String FULL = "，：；";

    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[64];
    private boolean gap;

    /** Adds what stands between two offsets; breaks and spaces stay only where they part two words or numbers. */
    Stitch add(String source, int from, int to) {
        for (int i = from; i < to; i++) {
            add(source.charAt(i), i);
        }
        return this;
    }

    /** Adds one character that stands at a place. */
    Stitch add(char c, int place) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            gap = true;
            return this;
        }
        if (Character.getType(c) == Character.FORMAT) {
            return this;
        }
        char plain = plain(c);
        if (gap && !text.isEmpty() && isWord(text.charAt(text.length() - 1)) && isWord(plain)) {
            put(' ', place);
        }
        gap = false;
        put(plain, place);
        return this;
    }

    /** A line break: a gap like any space. */
    Stitch breakLine() {
        gap = true;
        return this;
    }

    private void put(char c, int place) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = place;
        text.append(c);
    }

    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return c == '％' ? '%' : c;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '-');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** The text, with commas, colons and semicolons of half width made full outside numbers, as Chinese has them. */
    String text() {
        for (int i = 0; i < text.length(); i++) {
            int mark = HALF.indexOf(text.charAt(i));
            boolean number = i > 0
                    && i + 1 < text.length()
                    && isAscii(text.charAt(i - 1))
                    && (isAscii(text.charAt(i + 1)) || text.charAt(i + 1) == ' ');
            if (mark >= 0 && !number) {
                text.setCharAt(i, FULL.charAt(mark));
            }
        }
        return text.toString();
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    int[] places() {
        return Arrays.copyOf(places, text.length());
    }
}
