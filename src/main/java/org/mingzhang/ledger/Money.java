package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of money, counted in 分 (fen).
 *
 * <p>Arithmetic is exact and throws {@link ArithmeticException} on overflow (beyond 92 quadrillion yuan). Rounding
 * is HALF_UP and happens only in {@link #printed} and {@link #in}, at the place where a figure is printed.
 *
 * @param fen the amount in 分; negative amounts are allowed
 */
public record Money(long fen) implements Comparable<Money> {
    /** Decimals printed on every form, in 元 and in 万元 alike. */
    public static final int DECIMALS = 2;

    public static final Money ZERO = new Money(0);

    /**
     * The amount that a decimal number of units stands for.
     *
     * @throws ArithmeticException if the number is finer than 0.01 元 or too large
     */
    public static Money of(BigDecimal number, AmountUnit unit) {
        return new Money(number.multiply(BigDecimal.valueOf(unit.fen())).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money abs() {
        return new Money(Math.absExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** The number printed in the given unit, with two decimals. */
    public BigDecimal in(AmountUnit unit) {
        return BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(unit.fen()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** This amount as it reads once printed in the given unit: the base of rates and differences beside it. */
    public Money printed(AmountUnit unit) {
        return of(in(unit), unit);
    }

    /** The given unit, or 元 where this amount would print as zero in it. */
    public AmountUnit legibleIn(AmountUnit unit) {
        return printed(unit).isZero() ? AmountUnit.YUAN : unit;
    }

    /** The digits on a form: {@code 1,234.56}, without the unit. */
    public String format(AmountUnit unit) {
        BigDecimal number = in(unit);
        StringBuilder printed = new StringBuilder(number.abs().toPlainString());
        for (int at = printed.length() - DECIMALS - 1 - 3; at > 0; at -= 3) {
            printed.insert(at, ',');
        }
        return number.signum() < 0 ? printed.insert(0, '-').toString() : printed.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
