package org.mingzhang.standard;

import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;

/** The functions of the formula language on values; without a base to divide by, the result is absent. */
final class Arithmetic {
    private Arithmetic() {}

    static Value absolute(Value value) {
        if (value instanceof Value.Amount amount) {
            return new Value.Amount(amount.money().abs());
        }
        if (value instanceof Value.Count count) {
            return new Value.Count(Math.absExact(count.things()));
        }
        return value instanceof Value.Rate rate ? new Value.Rate(rate.percent().abs()) : value;
    }

    static Value difference(Value value, Value base) {
        Addition addition = new Addition();
        addition.add(false, new Quantity(value, java.util.List.of()));
        addition.add(true, new Quantity(base, java.util.List.of()));
        return addition.total().value();
    }

    static Value percent(Value part, Value whole) {
        Money base = money(whole);
        return base.isZero() ? Value.absent() : new Value.Rate(Percent.of(money(part), base));
    }

    /** The amount; counts are taken as amounts, since a rate knows no unit. */
    private static Money money(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.money();
        }
        return value instanceof Value.Count count ? new Money(count.things()) : Money.ZERO;
    }
}
