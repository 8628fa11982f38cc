package org.mingzhang.standard;

import java.util.Set;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;

/**
 * A total that was published and is declared in content (公布合计) beside the sum of its parts. It is printed in its
 * figure's place; what tables compute from that place takes the sum.
 *
 * @param name the figure's name
 * @param fact where it is declared
 * @param tolerance how far apart rounding of the parts may bring the two
 * @param tables keys of the tables that print it
 */
public record DeclaredTotal(
        String name, Fact fact, Money declared, Money computed, Money tolerance, Set<String> tables) {
    public DeclaredTotal {
        tables = Set.copyOf(tables);
    }

    public Money difference() {
        return declared.minus(computed).abs();
    }

    public boolean isRounded() {
        return !difference().isZero() && difference().compareTo(tolerance) <= 0;
    }
}
