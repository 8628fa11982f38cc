package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mingzhang.prose.text.Quantity;

/**
 * Judges a printed percentage against the amounts it is said to come from.
 *
 * <p>It agrees when some exact amounts that print as they do give a rate that prints as it does: half a unit of the last
 * printed place, on every side.
 */
final class Rates {
    private static final MathContext EXACT = new MathContext(24);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Rates() {}

    /** An amount known within a margin. */
    record Range(BigDecimal value, BigDecimal margin) {
        static Range of(Quantity quantity) {
            return new Range(quantity.value(), quantity.half());
        }

        Range plus(Range other) {
            return new Range(value.add(other.value), margin.add(other.margin));
        }

        Range minus(Range other) {
            return new Range(value.subtract(other.value), margin.add(other.margin));
        }
    }

    static boolean agrees(Quantity percent, Range part, Range whole) {
        BigDecimal smallest = whole.value().abs().subtract(whole.margin());
        if (smallest.signum() <= 0) {
            return false;
        }
        BigDecimal amount = part.value().abs();
        BigDecimal margin = amount.signum() == 0 ? BigDecimal.ZERO : part.margin();
        BigDecimal low = amount.subtract(margin).multiply(HUNDRED);
        BigDecimal high = amount.add(margin).multiply(HUNDRED);
        BigDecimal printed = percent.number();
        BigDecimal half = percent.half();
        BigDecimal largest = whole.value().abs().add(whole.margin());
        return printed.add(half).multiply(largest).compareTo(low) >= 0
                && printed.subtract(half).multiply(smallest).compareTo(high) <= 0;
    }

    /** The rate with as many decimals as another is printed with, at least two when that one has some. */
    static String right(Quantity percent, Range part, Range whole) {
        return rate(part, whole)
                        .setScale(Math.max(percent.decimals(), 2), RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    static BigDecimal rate(Range part, Range whole) {
        return part.value().abs().multiply(HUNDRED).divide(whole.value().abs(), EXACT);
    }
}
