package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.Money;

/** Adds up values of one kind and remembers where they came from. What is absent adds nothing. */
final class Addition {
    private Value total = Value.absent();
    private final List<Source> sources = new ArrayList<>();

    void add(boolean minus, Quantity quantity) {
        total = plus(minus, quantity.value());
        sources.addAll(quantity.sources());
    }

    private Value plus(boolean minus, Value value) {
        if (value.isAbsent()) {
            return total;
        }
        if (value instanceof Value.Amount amount) {
            Money sum = total instanceof Value.Amount before ? before.money() : Money.ZERO;
            return new Value.Amount(minus ? sum.minus(amount.money()) : sum.plus(amount.money()));
        }
        if (value instanceof Value.Count count) {
            long sum = total instanceof Value.Count before ? before.things() : 0;
            return new Value.Count(
                    minus ? Math.subtractExact(sum, count.things()) : Math.addExact(sum, count.things()));
        }
        if (value instanceof Value.Words words && total instanceof Value.Words before) {
            return new Value.Words(before.text() + "、" + words.text());
        }
        return value;
    }

    Quantity total() {
        return new Quantity(total, sources);
    }
}
