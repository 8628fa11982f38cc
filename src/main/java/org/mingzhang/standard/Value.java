package org.mingzhang.standard;

import java.math.BigDecimal;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;

/** What a formula comes to. */
public sealed interface Value {
    /** Nothing was stated: blank in a table, nothing in a sum, 未知 in a condition. */
    record Absent() implements Value {}

    /** An amount of money, exact. */
    record Amount(Money money) implements Value {}

    /** A whole number of things. */
    record Count(long things) implements Value {}

    /** A rate in percent. */
    record Rate(Percent percent) implements Value {}

    /** Words. */
    record Words(String text) implements Value {}

    /** Nothing stated. */
    static Value absent() {
        return new Absent();
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** Nothing stated, or a stated zero. */
    default boolean isNothing() {
        return isAbsent() || (!(this instanceof Words) && number().signum() == 0);
    }

    /** For comparisons: amounts in 元, counts, percents; what is absent or words counts as zero. */
    default BigDecimal number() {
        if (this instanceof Amount amount) {
            return amount.money().in(AmountUnit.YUAN);
        }
        if (this instanceof Count count) {
            return BigDecimal.valueOf(count.things());
        }
        return this instanceof Rate rate ? rate.percent().value() : BigDecimal.ZERO;
    }

    /** This value as printed: amounts rounded in the given unit, everything else as it is. */
    default Value printed(AmountUnit unit) {
        return this instanceof Amount amount ? new Amount(amount.money().printed(unit)) : this;
    }

    /** The digits or words as printed; empty where nothing was stated. */
    default String text(AmountUnit unit) {
        if (this instanceof Amount amount) {
            return amount.money().format(unit);
        }
        if (this instanceof Count count) {
            return Long.toString(count.things());
        }
        if (this instanceof Rate rate) {
            return rate.percent().format();
        }
        return this instanceof Words words ? words.text() : "";
    }
}
