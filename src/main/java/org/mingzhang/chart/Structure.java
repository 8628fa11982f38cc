package org.mingzhang.chart;

import java.math.BigDecimal;
import java.util.List;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;

/**
 * A ring and its list: the parts that make up a total.
 *
 * @param centre what the total is, such as {@code 本年收入合计}
 * @param parts in the order in which they are drawn and listed
 * @param sliverNote the note for a ring with a part drawn wider than it is; it names {@link #WIDENED_BELOW}
 */
public record Structure(
        String id,
        String title,
        String description,
        AmountUnit unit,
        String unitLabel,
        String centre,
        Money total,
        List<Part> parts,
        String sliverNote)
        implements Chart {

    /** The share below which a part is drawn wider than it is: 2° of the ring. */
    public static final Percent WIDENED_BELOW = new Percent(new BigDecimal("0.56"));

    /** @throws IllegalArgumentException if there are no parts */
    public Structure {
        Preconditions.anchor(id);
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A structure needs at least one part: " + id);
        }
    }

    /**
     * One part of the total.
     *
     * @param amount not below zero; a part of zero is listed but takes no place on the ring
     * @param share as printed: {@code 98.76%} or {@code <0.01%}
     */
    public record Part(String name, Money amount, String share) {
        /** @throws IllegalArgumentException if the amount is below zero */
        public Part {
            Preconditions.notNegative(name, amount);
        }
    }
}
