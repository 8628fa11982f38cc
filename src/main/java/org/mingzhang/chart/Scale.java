package org.mingzhang.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/**
 * The vertical axis: from zero to the largest amount, with at most five round steps.
 *
 * @param top the largest amount shown
 * @param ticks the amounts with a grid line, zero first
 */
record Scale(Money top, List<Money> ticks) {
    private static final int MOST_STEPS = 5;

    static Scale upTo(Money top) {
        List<Money> ticks = new ArrayList<>();
        long step = step(top.fen());
        for (long count = 0; count <= top.fen() / step; count++) {
            ticks.add(new Money(count * step));
        }
        return new Scale(top, List.copyOf(ticks));
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … 分 that needs no more than the allowed steps: round in 元 and 万元 too. */
    private static long step(long top) {
        for (long decade = 1; ; decade *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (top / (digit * decade) <= MOST_STEPS) {
                    return digit * decade;
                }
            }
        }
    }

    /** A tick as printed: {@code 2,000} or {@code 0.05}, with no more decimals than it has. */
    static String format(Money tick, AmountUnit unit) {
        BigDecimal number =
                BigDecimal.valueOf(tick.fen()).divide(BigDecimal.valueOf(unit.fen()), MathContext.DECIMAL128);
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
