package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.rule.Rates.Range;
import org.mingzhang.prose.text.Quantity;

/** A reason is owed where the accounts are under 95 % of the opening budget. */
final class ReasonRule implements Rule {
    private static final Pattern FINAL = Pattern.compile(".*决算(?:数|额)?(?:为|是)?");
    private static final Pattern REASON = Pattern.compile("原因|由于|因为|是因|主要是|因[^公此]|系[^统列]|受.{0,12}影响|厉行节约");
    private static final BigDecimal ENOUGH = new BigDecimal(95);
    private static final int AHEAD = 2;

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            Optional<BudgetPair> pair = pair(passage);
            if (pair.isPresent() && isShort(passage, pair.get()) && !isExplained(reading, passage)) {
                Range spent = passage.range(pair.get().spent());
                BigDecimal rate = Rates.rate(spent, passage.range(pair.get().budget()));
                findings.add(
                        Code.REASON_MISSING,
                        passage.span(pair.get().spent()),
                        "rate",
                        rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%");
            }
        }
    }

    /** The one opening budget and the one account of a passage, where it has just one of each. */
    private static Optional<BudgetPair> pair(Passage passage) {
        List<Quantity> budgets = BudgetPair.budgets(passage, passage.text().length(), "年初");
        List<Quantity> accounts = passage.quantities().stream()
                .filter(one -> one.isMoney() && FINAL.matcher(passage.lead(one)).matches())
                .toList();
        boolean one = budgets.size() == 1
                && accounts.size() == 1
                && passage.lead(budgets.get(0)).contains("年初")
                && passage.text().indexOf("其中", accounts.get(0).end()) < 0
                && !passage.text().endsWith("：");
        return one ? Optional.of(new BudgetPair(budgets.get(0), accounts.get(0))) : Optional.empty();
    }

    private static boolean isShort(Passage passage, BudgetPair pair) {
        return !pair.budget().isZero()
                && Rates.rate(passage.range(pair.spent()), passage.range(pair.budget()))
                                .compareTo(ENOUGH)
                        < 0;
    }

    /** Whether the passage, or one of the next before a new item or heading, gives a reason. */
    private static boolean isExplained(Reading reading, Passage passage) {
        int last = Math.min(reading.passages().size() - 1, passage.index() + AHEAD);
        for (int i = passage.index(); i <= last; i++) {
            Passage one = reading.passages().get(i);
            if (i > passage.index() && (one.isHeading() || one.block().ordinal().isPresent())) {
                return false;
            }
            if (REASON.matcher(one.text()).find()) {
                return true;
            }
        }
        return false;
    }
}
