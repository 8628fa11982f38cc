package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** 满意度 900%, 举办-6场: a rate of a part lies between nothing and the whole, and things are not counted below nothing. */
final class BoundsRule implements Rule {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** What may stand between the name of a rate and its figure, so that the figure is the rate and no change of it. */
    private static final String IS =
            "(?:(?:年度|目标|指标|实际|完成|年初|全年|值)*(?:为|是|均|达到?|约|在|保持在|不低于|不少于|高于|大于|超过|[>≥＞：:]|\\s)*)";

    /** A word that a count follows directly; elsewhere a dash may part a name from a number. */
    private static final Pattern COUNTED =
            Pattern.compile(".*(?:为|是|有|共|计|达|达到|了|设置|举办|开展|完成|组织|提供|新增|不低于|不少于|不超过|超过|约)");

    private static final String SIGNS = "-－−";

    private final Pattern rate;

    BoundsRule(Vocabulary vocabulary) {
        String names = String.join("|", vocabulary.entries("at-most-whole"));
        this.rate = Pattern.compile(".*(?:" + names + ")" + IS);
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity one : passage.quantities()) {
                if (one.isPercent()) {
                    rate(passage, one, findings);
                } else if (one.isCount()) {
                    count(passage, one, findings);
                }
            }
        }
    }

    private void rate(Passage passage, Quantity one, Findings findings) {
        boolean beyond = isSigned(passage, one) || one.number().compareTo(WHOLE) > 0;
        String lead = passage.lead(one);
        if (beyond && rate.matcher(lead).matches()) {
            findings.add(Code.RATE_BEYOND, passage.span(one), "label", lead, "printed", printed(passage, one));
        }
    }

    private static void count(Passage passage, Quantity one, Findings findings) {
        if (isSigned(passage, one) && COUNTED.matcher(passage.lead(one)).matches()) {
            findings.add(Code.COUNT_NEGATIVE, passage.span(one), "printed", printed(passage, one));
        }
    }

    private static boolean isSigned(Passage passage, Quantity one) {
        return one.negative() && SIGNS.indexOf(passage.text().charAt(one.start())) >= 0;
    }

    private static String printed(Passage passage, Quantity one) {
        return passage.between(one.start(), one.end());
    }
}
