package org.mingzhang.diagnostic;

/** How text looks on a terminal: its width in columns, and a harmless form of characters that would disturb it. */
public final class Display {
    private static final int DETAIL = 240;

    /** First and last code points of the blocks that take two columns (Unicode East Asian Width W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private Display() {}

    /** How many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Display::width).sum();
    }

    static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (character >= block[0] && character <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text with every character that could move the cursor or reorder the line written out as its number. */
    public static String harmless(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        if (character == '\t') {
            shown.append("    ");
        } else if (character == '\n') {
            shown.append(' ');
        } else if (isDisturbing(character)) {
            shown.append(String.format("<U+%04X>", character));
        } else {
            shown.appendCodePoint(character);
        }
    }

    private static boolean isDisturbing(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** A value fit for a message: harmless, and cut in the middle when it is very long. */
    static String shortened(String value) {
        int length = value.codePointCount(0, value.length());
        if (length <= DETAIL) {
            return harmless(value);
        }
        String head = value.substring(0, value.offsetByCodePoints(0, DETAIL * 2 / 3));
        String tail = value.substring(value.offsetByCodePoints(value.length(), -DETAIL / 4));
        return harmless(head) + "…" + harmless(tail);
    }
}
