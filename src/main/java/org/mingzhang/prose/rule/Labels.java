package org.mingzhang.prose.rule;

import java.util.regex.Pattern;

/** The name of what a quantity counts, freed from what does not tell things apart. */
final class Labels {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d ?年度?");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]{0,12}[）)]");
    private static final Pattern LEADING = Pattern.compile("^(?:其中|其|本年度?|当年|全年|年度|本部门|本单位|我部门|我单位|我局|各|共计?|总)+");
    private static final Pattern TRAILING =
            Pattern.compile("(?:为|是|均|各|达到?|约|共计?|合计|总计|总额|总数|总量|计|数|额|的|了|决算|金额|资金)+$");
    private static final Pattern VERB = Pattern.compile("(?:为|是|均|达到?|约)+$");
    private static final Pattern SPACES = Pattern.compile("[\\s“”\"、]");

    private Labels() {}

    /** The bare name: {@code 2021年度支出合计} and {@code 本年支出} are both {@code 支出}. */
    static String bare(String label) {
        String text = LEADING.matcher(named(label)).replaceFirst("");
        return TRAILING.matcher(text).replaceFirst("");
    }

    /** The name with what tells this year's total apart: {@code 2021年度支出合计} is 支出, {@code 本年支出} 本年支出. */
    static String full(String label) {
        return TRAILING.matcher(named(label)).replaceFirst("");
    }

    /** The whole name, with what counts as a part of it: {@code 全年开支合计为} is 开支合计. */
    static String whole(String label) {
        String text = LEADING.matcher(named(label)).replaceFirst("");
        return VERB.matcher(text).replaceFirst("");
    }

    private static String named(String label) {
        String text = YEAR.matcher(label).replaceAll("");
        text = BRACKETS.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll("");
    }

    /** Whether two bare names can mean the same thing: equal, or one the longer form of the other. */
    static boolean akin(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean longEnough = Math.min(one.length(), other.length()) >= 4;
        return one.equals(other) || (longEnough && (one.endsWith(other) || other.endsWith(one)));
    }
}
