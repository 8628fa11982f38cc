package org.mingzhang.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.DeclaredTotal;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Scope;

/** A total that was published and declared (公布合计) must equal its parts, but for rounding. */
final class DeclaredTotalRule {
    private DeclaredTotalRule() {}

    static void check(FilledDisclosure filled, Diagnostics diagnostics) {
        Map<String, Expression> figures = filled.standard().figures();
        filled.declared().forEach((name, fact) -> {
            if (!figures.containsKey(name)) {
                unknown(name, fact, figures, diagnostics);
            } else if (!(figures.get(name) instanceof Expression.CellReference)) {
                diagnostics.add(Code.DECLARED_NOWHERE, fact.span(), "name", name, "known", printed(figures));
            }
        });
        filled.declaredTotals().stream()
                .filter(total -> figures.get(total.name()) instanceof Expression.CellReference)
                .filter(total -> !total.difference().isZero())
                .forEach(total -> differs(total, filled, diagnostics));
    }

    /** The figures that are one cell of a table, whose total can therefore be declared. */
    private static String printed(Map<String, Expression> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue() instanceof Expression.CellReference)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
    }

    private static void unknown(String name, Fact fact, Map<String, Expression> figures, Diagnostics diagnostics) {
        List<String> nearest = Nearest.to(name, figures.keySet());
        diagnostics.add(Code.DECLARED_UNKNOWN, fact.span(), "name", name, "nearest", String.join("、", nearest));
    }

    private static void differs(DeclaredTotal total, FilledDisclosure filled, Diagnostics diagnostics) {
        AmountUnit unit = total.difference().legibleIn(filled.standard().unit());
        List<Expression> figure = Optional.ofNullable(
                        filled.standard().figures().get(total.name()))
                .stream()
                .toList();
        diagnostics.add(
                total.isRounded() ? Code.DECLARED_ROUNDING : Code.TOTAL_DISAGREES,
                total.fact().span(),
                new ShownCells(filled).of(figure, Scope.exact()),
                "name",
                total.name(),
                "declared",
                total.declared().format(unit),
                "computed",
                total.computed().format(unit),
                "difference",
                total.difference().format(unit),
                "tolerance",
                total.tolerance().format(unit),
                "unit",
                unit.term());
    }
}
