package org.mingzhang.prose.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a change that stand directly before a figure: 增加, 下降了, 增幅为.
 *
 * @param up whether they say more
 * @param subject what stands before them in the same clause
 */
record Movement(boolean up, String subject) {
    private static final Pattern HINT = Pattern.compile("[增升提涨超多减下降缩压节]");
    private static final Pattern WORDS = Pattern.compile(
            "(.*?)(增加|增长|上升|提高|上涨|增幅|净增|超出|超过|多出|减少|下降|降低|下浮|降幅|缩减|压减|减幅|节约|增|减|升|降)(?:了|额|率|数|幅度)?(?:约|为|达到?|是)?$");
    private static final String UP = "增加增长上升提高上涨增幅净增超出超过多出增升";

    /** The change that a lead ends with, or null. */
    static @org.jspecify.annotations.Nullable Movement in(String lead) {
        if (!HINT.matcher(lead).find()) {
            return null;
        }
        Matcher matcher = WORDS.matcher(lead);
        if (!matcher.matches()) {
            return null;
        }
        return new Movement(UP.contains(matcher.group(2)), matcher.group(1));
    }
}
