package org.mingzhang.standard;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Facts;
import org.mingzhang.ledger.FiscalYear;

/** Finds formulas that lead back to themselves, by filling the forms once without any fact. */
final class Circles {
    private Circles() {}

    static void check(Standard standard, Span head, Formulas formulas) {
        Disclosure nothing = new Disclosure(
                new Department("", "", "", "", ""),
                new FiscalYear(2000),
                "",
                standard.id(),
                standard.unit(),
                Facts.of(List.of()),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                head);
        try {
            FilledDisclosure filled = Filler.fill(standard, nothing);
            for (String name : standard.figures().keySet()) {
                filled.quantity(new Expression.Path(List.of(name)), Scope.exact());
            }
        } catch (CycleException problem) {
            formulas.cycle(problem);
        }
    }
}
