package org.mingzhang.prose.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number before a heading or list item: 第一部分, 一、, （一）, 1., (1), 1）, ①.
 *
 * @param style how it is written
 * @param number its value
 * @param end offset behind it
 */
public record Ordinal(Style style, int number, int end) {
    /** The ways to number, from outer to inner. */
    public enum Style {
        PART,
        CHINESE,
        CHINESE_BRACKETS,
        ARABIC,
        ARABIC_BRACKETS,
        ARABIC_HALF_BRACKET,
        CIRCLED
    }

    private static final String DIGITS = "一二三四五六七八九十";
    private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";

    private static final Pattern FORM = Pattern.compile("第([一二三四五六七八九十]{1,3})部分"
            + "|([一二三四五六七八九十]{1,3})、"
            + "|[（(]([一二三四五六七八九十]{1,3})[）)]"
            + "|(\\d{1,2})(?:[、．]|\\.(?!\\d))"
            + "|[（(](\\d{1,2})[）)]"
            + "|(\\d{1,2})[）)]"
            + "|([①-⑮])");

    /** The ordinal a text begins with. */
    public static Optional<Ordinal> at(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int group = 1;
        for (Style style : Style.values()) {
            String number = matcher.group(group++);
            if (number != null) {
                return Optional.of(new Ordinal(style, value(number, style), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static int value(String number, Style style) {
        return switch (style) {
            case PART, CHINESE, CHINESE_BRACKETS -> chinese(number);
            case CIRCLED -> CIRCLES.indexOf(number) + 1;
            default -> Integer.parseInt(number);
        };
    }

    /** The value of a Chinese number from 一 to 九十九. */
    public static int chinese(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(number.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0)) + 1;
        int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
