package org.mingzhang.history;

import java.util.NavigableSet;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.CellPlace;

/**
 * An amount of a table that is printed otherwise.
 *
 * @param key its identity, whatever stands around it
 * @param place what it is called
 * @param table its table's title
 * @param anchor its line on the page; may be empty
 * @param before as printed; absent where the older revision prints nothing there
 * @param after as printed; absent where the newer revision prints nothing there
 * @param unit in which both are printed here
 * @param causes the numbers of what moved it; none where the standard did
 */
public record FigureChange(
        CellKey key,
        CellPlace place,
        String table,
        String anchor,
        Optional<Money> before,
        Optional<Money> after,
        AmountUnit unit,
        NavigableSet<Integer> causes) {
    FigureChange because(NavigableSet<Integer> others) {
        return new FigureChange(key, place, table, anchor, before, after, unit, others);
    }

    /** By how much it differs, of the amounts as printed; what is not printed counts as nothing. */
    public Money difference() {
        return after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO));
    }
}
