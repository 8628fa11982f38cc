package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** 决算数大于（小于）年初预算数, 与预算持平: what is said of two figures is what they show. */
final class ComparisonRule implements Rule {
    private static final Pattern WORDS =
            Pattern.compile("(?<!或)(?:决算|支出|执行)(?:数|额)?(大于|高于|多于|超过|超出|小于|低于|少于)((?:年初|全年|调整|年度)?预算)(?!数? ?\\d)"
                    + "|(?:与|和|同)((?:年初|全年|调整|年度)?预算)(?:数|额)?(持平|一致|相同|相等)");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            Matcher matcher = WORDS.matcher(passage.text());
            while (matcher.find()) {
                judge(passage, matcher, findings);
            }
        }
    }

    private static void judge(Passage passage, Matcher matcher, Findings findings) {
        boolean equal = matcher.group(1) == null;
        String word = equal ? matcher.group(4) : matcher.group(1);
        String kind = BudgetPair.kind(equal ? matcher.group(3) : matcher.group(2));
        BudgetPair.before(passage, matcher.start(), kind).ifPresent(pair -> {
            findings.compared(passage, pair.budget(), pair.spent());
            if (!isTrue(word, pair)) {
                findings.add(
                        Code.COMPARISON_WRONG,
                        passage.span(matcher.start(), matcher.end()),
                        "word",
                        word,
                        "spent",
                        pair.spent().shown(),
                        "budget",
                        pair.budget().shown());
            }
        });
    }

    private static boolean isTrue(String word, BudgetPair pair) {
        BigDecimal difference = pair.spent().value().subtract(pair.budget().value());
        BigDecimal margin = pair.spent().half().add(pair.budget().half());
        return switch (word) {
            case "大于", "高于", "多于", "超过", "超出" -> difference.signum() > 0;
            case "小于", "低于", "少于" -> difference.signum() < 0;
            default -> difference.abs().compareTo(margin) <= 0;
        };
    }
}
