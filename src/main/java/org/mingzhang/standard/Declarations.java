package org.mingzhang.standard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Facts;

/** Where declared totals are printed: in the cell that their figure names, and in those tied to it as the same figure. */
final class Declarations {
    private final Map<String, Fact> byName = new LinkedHashMap<>();
    private final Map<CellKey, Fact> byCell = new HashMap<>();

    /**
     * @param places finds the cell that a reference means; none where there is no such line
     */
    Declarations(Standard standard, Facts facts, Function<Expression.CellReference, Optional<CellKey>> places) {
        for (Fact fact : facts.under(ReservedFacts.PUBLISHED_TOTALS)) {
            if (fact.value() instanceof FactValue.Amount) {
                byName.put(fact.path().keys().get(1), fact);
            }
        }
        byName.forEach((name, fact) -> {
            if (standard.figures().get(name) instanceof Expression.CellReference cell) {
                places.apply(cell).ifPresent(place -> byCell.put(place, fact));
            }
        });
        Map<CellKey, Fact> own = Map.copyOf(byCell);
        for (Tie tie : standard.ties()) {
            if (tie.identity()
                    && tie.left() instanceof Expression.CellReference left
                    && tie.right() instanceof Expression.CellReference right) {
                spread(places.apply(left), places.apply(right), own);
                spread(places.apply(right), places.apply(left), own);
            }
        }
    }

    private void spread(Optional<CellKey> from, Optional<CellKey> to, Map<CellKey, Fact> own) {
        from.map(own::get).ifPresent(fact -> to.ifPresent(cell -> byCell.putIfAbsent(cell, fact)));
    }

    /** The declarations, by the name of their figure, in the order of content. */
    Map<String, Fact> byName() {
        return byName;
    }

    /** The declarations by the cells that print them. */
    Map<CellKey, Fact> byCell() {
        return byCell;
    }

    /** The tables that print a declaration. */
    Set<String> tables(Fact fact) {
        Set<String> tables = new TreeSet<>();
        byCell.forEach((cell, printed) -> {
            if (printed.equals(fact)) {
                tables.add(cell.table());
            }
        });
        return tables;
    }
}
