package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate in percent with two decimals, rounded HALF_UP once: a share, a change or a completion rate.
 *
 * @param value the number before the percent sign; scale 2
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    private static final int DECIMALS = 2;

    /**
     * How many percent of {@code whole} the {@code part} is.
     *
     * @throws ArithmeticException if {@code whole} is zero
     */
    public static Percent of(Money part, Money whole) {
        BigDecimal hundredfold = BigDecimal.valueOf(part.fen()).movePointRight(2);
        return new Percent(hundredfold.divide(BigDecimal.valueOf(whole.fen()), DECIMALS, RoundingMode.HALF_UP));
    }

    public Percent abs() {
        return new Percent(value.abs());
    }

    /** The printed form: {@code 12.34%}. */
    public String format() {
        return value.toPlainString() + "%";
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }
}
