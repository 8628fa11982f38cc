package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.rule.Rates.Range;
import org.mingzhang.prose.text.Quantity;

/** 完成年初预算的 p%, 执行率 p%: p is what was spent divided by the budget. */
final class CompletionRule implements Rule {
    private static final Pattern RATE =
            Pattern.compile(".*(?:完成[^，。；指标任务]{0,14}预算(?:数|额|指标)?(?:的|比例)*|(?:执行|完成|支出)率|(?:执行|支出)进度)(?:约|为|达到?|是)?");
    private static final Pattern OF_BUDGET = Pattern.compile(".*完成[^，。；]{0,14}预算(?:数|额)?(?:为)?");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity percent : passage.quantities()) {
                if (percent.isPercent() && !passage.isEnumerated(percent)) {
                    check(passage, percent, findings);
                }
            }
        }
    }

    private static void check(Passage passage, Quantity percent, Findings findings) {
        Optional<Quantity> budget = passage.previous(percent)
                .filter(one -> passage.lead(percent).equals("的")
                        && OF_BUDGET.matcher(passage.lead(one)).matches());
        if (budget.isPresent()) {
            ofStated(passage, percent, budget.get(), findings);
        } else if (RATE.matcher(passage.lead(percent)).matches()) {
            judge(passage, percent, findings);
        }
    }

    /** 支出决算为 a，完成年初预算 b 的 p%. */
    private static void ofStated(Passage passage, Quantity percent, Quantity budget, Findings findings) {
        passage.previous(budget)
                .filter(Quantity::isMoney)
                .map(spent -> new BudgetPair(budget, spent))
                .ifPresent(pair -> {
                    if (Rates.agrees(percent, passage.range(pair.spent()), passage.range(budget))) {
                        findings.compared(passage, percent, pair.spent(), budget);
                    } else {
                        report(passage, percent, pair, findings);
                    }
                });
    }

    private static void judge(Passage passage, Quantity percent, Findings findings) {
        String kind = BudgetPair.kind(passage.lead(percent));
        List<Quantity> budgets = BudgetPair.budgets(passage, percent.start(), kind);
        for (Quantity budget : budgets) {
            for (Quantity spent : passage.before(percent)) {
                boolean other = spent.isMoney() && spent.start() != budget.start();
                if (other && Rates.agrees(percent, passage.range(spent), passage.range(budget))) {
                    findings.compared(passage, percent, spent, budget);
                    return;
                }
            }
        }
        BudgetPair.before(passage, percent.start(), kind).ifPresent(pair -> report(passage, percent, pair, findings));
    }

    private static void report(Passage passage, Quantity percent, BudgetPair pair, Findings findings) {
        findings.compared(passage, percent, pair.budget(), pair.spent());
        if (pair.budget().isZero()) {
            if (!percent.isZero()) {
                findings.add(Code.RATE_OF_NOTHING, passage.span(percent), "printed", percent.shown());
            }
            return;
        }
        Optional<Quantity> slipped = slipped(passage, percent, pair);
        if (slipped.isPresent()) {
            UnitSlip.report(passage, slipped.get(), findings);
            return;
        }
        findings.add(
                Code.COMPLETION_WRONG,
                passage.span(percent),
                "printed",
                percent.shown(),
                "right",
                Rates.right(percent, passage.range(pair.spent()), passage.range(pair.budget())),
                "spent",
                pair.spent().shown(),
                "budget",
                pair.budget().shown());
    }

    /** The amount whose unit is wrong, when with 万元 for 元 or the reverse the rate would agree. */
    private static Optional<Quantity> slipped(Passage passage, Quantity percent, BudgetPair pair) {
        Range spent = passage.range(pair.spent());
        Range budget = passage.range(pair.budget());
        if (pair.budget().isSameUnit(pair.spent())) {
            return Optional.empty();
        }
        boolean small = Rates.agrees(percent, spent, times(budget, TEN_THOUSAND))
                || Rates.agrees(percent, times(spent, TEN_THOUSAND), budget);
        if (!small) {
            return Optional.empty();
        }
        boolean budgetInYuan = pair.budget().unit().word().equals("元");
        return Optional.of(budgetInYuan ? pair.budget() : pair.spent());
    }

    private static Range times(Range range, BigDecimal factor) {
        return new Range(range.value().multiply(factor), range.margin().multiply(factor));
    }
}
