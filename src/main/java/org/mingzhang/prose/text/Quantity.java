package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.mingzhang.prose.text.Unit.Kind;

/**
 * A number with its unit as it stands in a block.
 *
 * @param printed the number as printed, without unit
 * @param number its exact value, in the printed unit; without a sign that a dash may be
 * @param unit what it counts
 * @param negative whether a minus sign or dash stands directly before it
 * @param start offset in the block of the number, of its sign where it has one
 * @param end offset behind the unit
 */
public record Quantity(String printed, BigDecimal number, Unit unit, boolean negative, int start, int end) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public boolean isMoney() {
        return unit.kind() == Kind.MONEY;
    }

    public boolean isPercent() {
        return unit.kind() == Kind.PERCENT;
    }

    public boolean isCount() {
        return unit.kind() == Kind.COUNT;
    }

    /** The amount in 元, or the bare number where it is no money. */
    public BigDecimal value() {
        return number.multiply(unit.yuan());
    }

    public int decimals() {
        return Math.max(0, number.scale());
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    /** Half of one in the last printed place, in 元: how far the exact amount may be from the printed one. */
    public BigDecimal half() {
        return HALF.movePointLeft(decimals()).multiply(unit.yuan());
    }

    public boolean isSameUnit(Quantity other) {
        return unit.equals(other.unit);
    }

    /** The number and its unit, as a message shows them. */
    public String shown() {
        return printed + unit.word();
    }

    /** Another amount of 元 in this quantity's unit, with as many decimals, and commas where it has them. */
    public String like(BigDecimal yuan) {
        BigDecimal in = yuan.divide(unit.yuan(), decimals(), RoundingMode.HALF_UP);
        String format = (printed.contains(",") ? "%,." : "%.") + decimals() + "f";
        return String.format(Locale.ROOT, format, in) + unit.word();
    }
}
