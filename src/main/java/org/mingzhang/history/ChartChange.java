package org.mingzhang.history;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.mingzhang.ledger.Money;

/**
 * A chart that draws other amounts.
 *
 * @param id its anchor on the page
 * @param causes the numbers of what moved it; none where the standard did
 */
public record ChartChange(String key, String id, String title, List<Point> points, NavigableSet<Integer> causes) {
    public ChartChange {
        points = List.copyOf(points);
    }

    ChartChange because(NavigableSet<Integer> others) {
        return new ChartChange(key, id, title, points, others);
    }

    /** An amount that differs, as labelled; absent where a revision does not draw it. */
    public record Point(String name, Optional<Money> before, Optional<Money> after) {
        /** By how much it differs; what is not drawn counts as nothing. */
        public Money difference() {
            return after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO));
        }
    }
}
