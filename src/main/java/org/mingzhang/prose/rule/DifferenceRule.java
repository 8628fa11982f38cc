package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** 比年初预算减少 d, 比上年的 b 增加 d: d is the difference of two amounts that the passage states. */
final class DifferenceRule implements Rule {
    private static final Pattern AGAINST_BUDGET = Pattern.compile(".*(?:比|较|与)[^比较与]{0,8}预算.*");
    private static final Pattern AGAINST_LAST = Pattern.compile(".*(?:比|较|与)[^比较与]{0,8}(?:上年|去年).*");
    private static final Pattern LAST = Pattern.compile(".*(?:上年|去年)[^比较与]{0,12}");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity amount : passage.quantities()) {
                Movement moved = amount.isMoney() ? Movement.in(passage.lead(amount)) : null;
                if (moved != null) {
                    pair(passage, amount, moved).ifPresent(pair -> judge(passage, amount, moved, pair, findings));
                }
            }
        }
    }

    private static Optional<BudgetPair> pair(Passage passage, Quantity amount, Movement moved) {
        if (AGAINST_BUDGET.matcher(moved.subject()).matches()) {
            return BudgetPair.before(passage, amount.start(), BudgetPair.kind(moved.subject()));
        }
        List<Quantity> before = passage.before(amount);
        if (before.size() != 2 || !AGAINST_LAST.matcher(moved.subject()).matches()) {
            return Optional.empty();
        }
        boolean last = before.stream().allMatch(Quantity::isMoney)
                && LAST.matcher(passage.lead(before.get(1))).matches()
                && !LAST.matcher(passage.lead(before.get(0))).matches();
        return last ? Optional.of(new BudgetPair(before.get(1), before.get(0))) : Optional.empty();
    }

    private static void judge(Passage passage, Quantity amount, Movement moved, BudgetPair pair, Findings findings) {
        BigDecimal difference = pair.spent().value().subtract(pair.budget().value());
        BigDecimal margin =
                amount.half().add(pair.spent().half()).add(pair.budget().half());
        boolean sized = difference.abs().subtract(amount.value()).abs().compareTo(margin) <= 0;
        boolean directed = difference.signum() == 0 || moved.up() == difference.signum() > 0;
        findings.compared(passage, amount, pair.spent(), pair.budget());
        if (!sized || !directed) {
            findings.add(
                    Code.DIFFERENCE_WRONG,
                    passage.span(amount),
                    "printed",
                    amount.shown(),
                    "direction",
                    difference.signum() < 0 ? "@difference.less" : "@difference.more",
                    "right",
                    amount.like(difference.abs()),
                    "now",
                    pair.spent().shown(),
                    "before",
                    pair.budget().shown());
        }
    }
}
