package org.mingzhang.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Source;
import org.mingzhang.standard.Value;

/** Finds the facts that figures come from: those that are in the disclosure, not those that a standard's rule filled in. */
final class Origins {
    private final FilledDisclosure filled;

    Origins(FilledDisclosure filled) {
        this.filled = filled;
    }

    /** The facts behind some sources, through all cells and rules in between. */
    Set<FactPath> of(Collection<Source> sources) {
        Set<FactPath> paths = new LinkedHashSet<>();
        Set<Fact> seen = new HashSet<>();
        filled.leaves(new Quantity(Value.absent(), java.util.List.copyOf(sources)))
                .forEach(fact -> add(fact, paths, seen));
        return paths;
    }

    private void add(Fact fact, Set<FactPath> paths, Set<Fact> seen) {
        if (!seen.add(fact)) {
            return;
        }
        paths.add(fact.path());
        if (fact.origin() == Fact.Origin.DERIVED
                && filled.disclosure().facts().at(fact.path()).isEmpty()) {
            for (Explanation.Term term :
                    filled.explanation(new Asked.Stated(fact)).terms()) {
                if (term.asked() instanceof Asked.Stated followed) {
                    add(followed.fact(), paths, seen);
                }
            }
        }
    }
}
