package org.mingzhang.check;

import java.util.List;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Filler;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Value;

/** A total that was published and declared (公布合计) must equal its parts, but for rounding. */
final class DeclaredTotalRule {
    private DeclaredTotalRule() {}

    static void check(FilledDisclosure filled, Diagnostics diagnostics) {
        for (Fact fact : filled.disclosure().facts().under(Filler.DECLARED)) {
            String name = fact.path().keys().get(1);
            Expression figure = filled.standard().figures().get(name);
            if (figure == null) {
                List<String> nearest =
                        Nearest.to(name, filled.standard().figures().keySet());
                diagnostics.add(Code.DECLARED_UNKNOWN, fact.span(), "name", name, "nearest", String.join("、", nearest));
            } else if (fact.value() instanceof FactValue.Amount declared) {
                compare(name, fact, declared.money(), filled.undeclared(figure), filled, diagnostics);
            }
        }
    }

    private static void compare(
            String name,
            Fact fact,
            Money declared,
            Quantity computed,
            FilledDisclosure filled,
            Diagnostics diagnostics) {
        Money sum = computed.value() instanceof Value.Amount amount ? amount.money() : Money.ZERO;
        Money difference = declared.minus(sum).abs();
        if (difference.isZero()) {
            return;
        }
        AmountUnit unit = filled.standard().unit();
        Money tolerance = filled.tolerance(filled.leaves(computed));
        boolean rounding = difference.compareTo(tolerance) <= 0;
        diagnostics.add(
                rounding ? Code.DECLARED_ROUNDING : Code.TOTAL_DISAGREES,
                fact.span(),
                "name",
                name,
                "declared",
                declared.format(unit),
                "computed",
                sum.format(unit),
                "difference",
                difference.format(unit),
                "tolerance",
                tolerance.format(unit),
                "unit",
                unit.term());
    }
}
