package org.mingzhang.prose.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** 减少-x, 下降-x%, 增加-x: the word says the direction, so the figure has no sign. */
final class DoubleNegativeRule implements Rule {
    private static final Pattern SIGNED = Pattern.compile(
            "(?:减少|下降|降低|缩减|压减|节约|增加|增长|上升)(?:了|额|率|数|幅度)?(?:为|约)?[:：]? ?[-－−–—] ?\\d[\\d,.]*+ ?(?:万元|亿元|元|%)?");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            Matcher matcher = SIGNED.matcher(passage.text());
            while (matcher.find()) {
                findings.add(
                        Code.DOUBLE_NEGATIVE, passage.span(matcher.start(), matcher.end()), "printed", matcher.group());
            }
        }
    }
}
