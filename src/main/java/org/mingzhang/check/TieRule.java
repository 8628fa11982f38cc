package org.mingzhang.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Tie;

/** Figures that the standard ties together must agree (勾稽关系). */
final class TieRule {
    private TieRule() {}

    static void check(FilledDisclosure filled, Diagnostics diagnostics) {
        for (Tie.Compared compared : filled.ties()) {
            if (compared.outcome() == Tie.Outcome.ROUNDING) {
                report(Code.ROUNDING, compared, filled, diagnostics);
            } else if (compared.outcome() == Tie.Outcome.DIFFERENT) {
                Code code = compared.tie().identity() ? Code.TIE_DISAGREES : Code.TIE_UNUSUAL;
                report(code, compared, filled, diagnostics);
            }
        }
    }

    private static void report(Code code, Tie.Compared compared, FilledDisclosure filled, Diagnostics diagnostics) {
        AmountUnit unit = unit(compared, filled.standard().unit());
        Tie tie = compared.tie();
        Scope scope = compared.item().isEmpty() ? Scope.exact() : Scope.exact().item(compared.item(), 1);
        diagnostics.add(
                code,
                place(compared, scope, filled),
                new ShownCells(filled).of(List.of(tie.left(), tie.right()), scope),
                "left",
                tie.leftTitle().replace("@", compared.item()),
                "leftvalue",
                compared.left().format(unit),
                "right",
                tie.rightTitle().replace("@", compared.item()),
                "rightvalue",
                compared.right().format(unit),
                "difference",
                compared.difference().format(unit),
                "tolerance",
                compared.tolerance().format(unit),
                "unit",
                unit.term());
    }

    /** 元 where the standard's own unit would not show that the two differ, or by more than is allowed. */
    private static AmountUnit unit(Tie.Compared compared, AmountUnit own) {
        boolean alike =
                compared.difference().printed(own).equals(compared.tolerance().printed(own));
        return alike ? AmountUnit.YUAN : compared.difference().legibleIn(own);
    }

    /** The side that fewer facts make up is the one that was typed as a whole: a mend starts there. */
    private static Span place(Tie.Compared compared, Scope scope, FilledDisclosure filled) {
        Optional<Fact> typed = Stream.of(compared.tie().left(), compared.tie().right())
                .map(side -> filled.leaves(filled.quantity(side, scope)))
                .filter(leaves -> !leaves.isEmpty())
                .min(java.util.Comparator.comparingInt(java.util.Set::size))
                .map(leaves -> leaves.iterator().next());
        return typed.map(Fact::span).orElse(filled.disclosure().span());
    }
}
