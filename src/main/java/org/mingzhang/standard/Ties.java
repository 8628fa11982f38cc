package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;

/** Holds the ties of a standard against a disclosure. */
final class Ties {
    private final FilledDisclosure filled;
    private final FactQuery query;

    Ties(FilledDisclosure filled, FactQuery query) {
        this.filled = filled;
        this.query = query;
    }

    List<Tie.Compared> compared() {
        List<Tie.Compared> compared = new ArrayList<>();
        for (Tie tie : filled.standard().ties()) {
            if (tie.each().isEmpty()) {
                compare(tie, "", Scope.exact()).ifPresent(compared::add);
            } else {
                for (String item : query.keys(tie.each().get(), Scope.exact())) {
                    compare(tie, item, Scope.exact().item(item, 1)).ifPresent(compared::add);
                }
            }
        }
        return compared;
    }

    private Optional<Tie.Compared> compare(Tie tie, String item, Scope scope) {
        Quantity left = filled.quantity(tie.left(), scope);
        Quantity right = filled.quantity(tie.right(), scope);
        if (left.value() instanceof Value.Amount a && right.value() instanceof Value.Amount b) {
            Money difference = a.money().minus(b.money()).abs();
            Money rounding = tie.tolerance().orElseGet(() -> rounding(left, right));
            Tie.Outcome outcome = outcome(tie, difference, rounding);
            return Optional.of(new Tie.Compared(tie, item, a.money(), b.money(), rounding, outcome));
        }
        return Optional.empty();
    }

    private Money rounding(Quantity left, Quantity right) {
        Set<Fact> parts = new LinkedHashSet<>(filled.leaves(left));
        Set<Fact> others = filled.leaves(right);
        Set<Fact> shared = new LinkedHashSet<>(parts);
        shared.retainAll(others);
        parts.addAll(others);
        // A part on both sides is rounded alike on both: it explains nothing.
        parts.removeAll(shared);
        return filled.tolerance(parts);
    }

    private static Tie.Outcome outcome(Tie tie, Money difference, Money rounding) {
        if (difference.isZero()) {
            return Tie.Outcome.EQUAL;
        }
        if (difference.compareTo(rounding) > 0) {
            return Tie.Outcome.DIFFERENT;
        }
        return tie.tolerance().isPresent() ? Tie.Outcome.EQUAL : Tie.Outcome.ROUNDING;
    }
}
