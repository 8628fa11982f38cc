package org.mingzhang.prose.rule;

import java.util.regex.Pattern;

/** Takes 与2020年度相比, 比上年 and the like out of a clause, so that its subject is left. */
final class Comparisons {
    private static final Pattern WITH = Pattern.compile("(?:与|同|和|较|比)[^，。；与同较比]{0,18}?"
            + "(?:(?:上年度?|上一年度?|去年|年度?)(?:同期|年初|全年)?(?:决算|预算|执行|实际)*(?:数|额)?|同期|预算(?:执行)?(?:数|额)?|决算(?:数|额)?|相比|比较)"
            + "(?:相比|比较|对比)?");
    private static final Pattern TRAILING = Pattern.compile("(?:各|均|分别|共|相应|同比|总体|略|有所)+$");

    private Comparisons() {}

    static String subject(String clause) {
        String rest = WITH.matcher(clause).replaceAll("");
        return Labels.bare(TRAILING.matcher(rest).replaceFirst(""));
    }
}
