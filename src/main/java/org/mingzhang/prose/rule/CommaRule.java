package org.mingzhang.prose.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Block;

/** 20,65.87: commas that do not stand every three digits. */
final class CommaRule implements Rule {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d,.])(\\d++(?:,\\d++)++)(\\.\\d++)?+(?:[ ]?(?:万元|亿元|元))?+");
    private static final Pattern RIGHT = Pattern.compile("\\d{1,3}(?:,\\d{3})++");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Block block : reading.text().blocks()) {
            if (block.text().indexOf(',') < 0) {
                continue;
            }
            Matcher matcher = NUMBER.matcher(block.text());
            while (matcher.find()) {
                boolean amount = matcher.group(2) != null || matcher.group().endsWith("元");
                if (amount && !RIGHT.matcher(matcher.group(1)).matches()) {
                    report(block, matcher, findings);
                }
            }
        }
    }

    private static void report(Block block, Matcher matcher, Findings findings) {
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        String digits = matcher.group(1).replace(",", "");
        findings.add(
                Code.COMMA_SLIPPED,
                block.span(matcher.start(), matcher.end()),
                "printed",
                matcher.group(1) + decimals,
                "right",
                digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + decimals);
    }
}
