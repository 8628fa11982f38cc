package org.mingzhang.narrative;

/** Numbers as headings count: 一, 二 … 十, 十一 … 九十九. */
public final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /**
     * The numeral of a number from 1 to 99.
     *
     * @throws IllegalArgumentException beyond
     */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("no heading is numbered " + number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : digit(number % 10);
        if (tens == 0) {
            return ones;
        }
        return (tens == 1 ? "" : digit(tens)) + "十" + ones;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
