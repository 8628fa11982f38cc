package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the quantities of a text: numbers that carry a unit.
 *
 * <p>Dates, years, document numbers, telephone numbers, list numbers and formulas of lines carry none and are no
 * quantities.
 */
final class Quantities {
    private static final String UNITS =
            "万元|亿元|千元|元|%|个百分点|百分点|人次|批次|人|辆|台|个|批|次|项|家|篇|条|户|件|平方米|名|套|所|场|期|宗|份|座|艘|架|间|处";

    private static final Pattern QUANTITY =
            Pattern.compile("([-－−–—]?)(\\d++(?:,\\d++)*+(?:\\.\\d++)?+) ?(" + UNITS + ")");

    /** A number after these is a name, not an amount: 第3项, A3, 1.2.3 or the end of a range. */
    private static final String NAMES_BEFORE = "第.．/年";

    private Quantities() {}

    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            int number = matcher.start(2);
            if (!isName(text, matcher.start(), number)) {
                found.add(quantity(matcher, number));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isName(String text, int start, int number) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        boolean glued = (before < 0x80 && Character.isLetterOrDigit(before)) || NAMES_BEFORE.indexOf(before) >= 0;
        return glued && (start == number || Character.isDigit(before));
    }

    private static Quantity quantity(Matcher matcher, int number) {
        String digits = matcher.group(2);
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        boolean negative = number > matcher.start();
        return new Quantity(digits, value, Unit.of(matcher.group(3)), negative, matcher.start(), matcher.end());
    }
}
