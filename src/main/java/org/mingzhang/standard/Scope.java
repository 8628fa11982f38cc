package org.mingzhang.standard;

import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;

/**
 * Where a formula stands: what its {@code @}, its neighbours and its rounding refer to.
 *
 * @param here what {@code @} stands for: a subject's code, a name, {@code *} for all
 * @param instance what {@code @@} stands for: the item of a repeated form or of the loop around; empty elsewhere
 * @param ordinal the number of the item in its loop, from 1; 0 outside
 * @param position the cell being filled; absent in sentences
 * @param printedIn the unit in which a sentence prints its figures, and rounds them before it works with them; absent
 *     in tables, which work with exact amounts
 */
public record Scope(
        String here, String instance, int ordinal, Optional<CellKey> position, Optional<AmountUnit> printedIn) {
    private static final String ALL = "*";

    /** The scope of a sentence outside any loop. */
    public static Scope sentence(AmountUnit unit) {
        return new Scope(ALL, "", 0, Optional.empty(), Optional.of(unit));
    }

    /** The scope of what works with exact amounts. */
    public static Scope exact() {
        return new Scope(ALL, "", 0, Optional.empty(), Optional.empty());
    }

    static Scope cell(String here, String instance, CellKey position) {
        return new Scope(here, instance, 0, Optional.of(position), Optional.empty());
    }

    /** The same scope within a loop; what {@code @} stood for in a loop around it is now {@code @@}. */
    public Scope item(String item, int number) {
        String outer = here.equals(ALL) ? instance : here;
        return new Scope(item, outer, number, position, printedIn);
    }

    /** The same scope, within what was made for one item. */
    public Scope within(String item) {
        return new Scope(here, item, ordinal, position, printedIn);
    }

    Scope roundedIn(AmountUnit unit) {
        return new Scope(here, instance, ordinal, position, Optional.of(unit));
    }
}
