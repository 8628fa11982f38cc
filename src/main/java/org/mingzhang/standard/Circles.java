package org.mingzhang.standard;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Facts;
import org.mingzhang.ledger.FiscalYear;

/** Finds formulas that lead back to themselves, by filling the forms without any fact and with one of each kind. */
final class Circles {
    private Circles() {}

    static void check(Standard standard, Span head, Formulas formulas) {
        try {
            work(standard, head, Facts.of(List.of()));
            work(standard, head, SampleFacts.of(standard.schema(), head));
        } catch (CycleException problem) {
            formulas.cycle(problem);
        }
    }

    private static void work(Standard standard, Span head, Facts facts) {
        Disclosure sample = new Disclosure(
                new Department("", "", "", "", ""),
                new FiscalYear(2000),
                "",
                standard.id(),
                standard.unit(),
                facts,
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                List.of(),
                List.of(),
                false,
                head);
        FilledDisclosure filled = Filler.fill(standard, sample);
        for (String name : standard.figures().keySet()) {
            filled.quantity(new Expression.Path(List.of(name)), Scope.exact());
        }
    }
}
