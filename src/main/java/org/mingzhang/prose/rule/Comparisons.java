package org.mingzhang.prose.rule;

import java.util.regex.Pattern;

/** Takes 与2020年度相比, 比上年 and the like out of a clause, so that its subject is left. */
final class Comparisons {
    private static final Pattern WITH =
            Pattern.compile("(?:与|同|和|较|比)[^，。；与同较比]{0,18}?(?:相比|比较|年度?|上年|去年|同期|预算数?|决算数?|预算执行数)");
    private static final Pattern TRAILING = Pattern.compile("(?:各|均|分别|共|相应|同比|总体|略|有所)+$");

    private Comparisons() {}

    static String subject(String clause) {
        String rest = WITH.matcher(clause).replaceAll("");
        return Labels.bare(TRAILING.matcher(rest).replaceFirst(""));
    }
}
