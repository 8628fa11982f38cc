package org.mingzhang.prose.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** 无公务用车购置费 0.00 万元: none, and yet an amount. */
final class NoneRule implements Rule {
    private static final Pattern NONE = Pattern.compile(
            "(?:[（(]?\\d{1,2}[）)、.．])?(?:本年度?|本部门|本单位|我部门|20\\d\\d ?年度?)*(无(?![形偿线障关法因论]|人机|纸|烟)[^无]{2,24})");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity amount : passage.quantities()) {
                String lead = passage.lead(amount);
                Matcher none = NONE.matcher(lead);
                if (amount.isMoney() && none.matches()) {
                    int start = amount.start() - lead.length() + none.start(1);
                    findings.add(Code.NONE_WITH_AMOUNT, passage.span(start, amount.end()), "printed", amount.shown());
                }
            }
        }
    }
}
