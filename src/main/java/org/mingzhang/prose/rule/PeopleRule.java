package org.mingzhang.prose.rule;

import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** 22.00 人: people and things are counted in whole numbers. */
final class PeopleRule implements Rule {
    private static final Pattern MEAN = Pattern.compile(".*(?:均|每|约).*");
    private static final Set<String> WHOLE = Set.of("人", "名", "人次", "辆", "批次", "台", "户", "家");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity count : passage.quantities()) {
                boolean parted =
                        count.decimals() > 0 && WHOLE.contains(count.unit().word());
                if (parted && !MEAN.matcher(passage.lead(count)).matches()) {
                    String right =
                            count.number().setScale(0, RoundingMode.HALF_UP).toPlainString();
                    findings.add(
                            Code.PEOPLE_DECIMALS,
                            passage.span(count),
                            "printed",
                            count.shown(),
                            "right",
                            right + count.unit().word());
                }
            }
        }
    }
}
