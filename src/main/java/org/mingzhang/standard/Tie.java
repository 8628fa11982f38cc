package org.mingzhang.standard;

import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Money;

/**
 * Two figures that must agree (勾稽关系).
 *
 * @param leftTitle what messages and notes call the left side
 * @param table the key of the form beneath which a rounding difference is noted; empty for none
 * @param tolerance the greatest difference that is none at all; absent where rounding of the parts decides
 * @param identity whether it must hold; one that only usually holds (级别: 提示) gives a notice at most
 * @param each the path for whose keys the tie holds one by one; {@code @} is the key
 */
public record Tie(
        String leftTitle,
        Expression left,
        String rightTitle,
        Expression right,
        String table,
        Optional<Money> tolerance,
        boolean identity,
        Optional<Expression.Path> each,
        Span span) {

    /** How two figures that are tied compare. */
    public enum Outcome {
        /** Equal, or as near as the tie's own tolerance. */
        EQUAL,
        /** Apart by no more than the rounding of their parts explains. */
        ROUNDING,
        /** Apart by more. */
        DIFFERENT
    }

    /**
     * A tie held against a disclosure's figures.
     *
     * @param item the item of a tie that holds one by one; empty otherwise
     * @param tolerance how far apart rounding may bring them
     */
    public record Compared(Tie tie, String item, Money left, Money right, Money tolerance, Outcome outcome) {
        public Money difference() {
            return left.minus(right).abs();
        }
    }
}
