package org.mingzhang.standard;

import org.mingzhang.ledger.Fact;

/** What can be asked how it came about. Two that are equal came about in the same way. */
public sealed interface Asked {
    /**
     * A cell of a filled table.
     *
     * @param printed whether what it prints is meant, which a declared total may be; other cells work with its sum
     */
    record Cell(CellKey key, boolean printed) implements Asked {}

    /** A figure that the standard names. */
    record Named(String name, Scope scope) implements Asked {}

    /** A fact of the disclosure. */
    record Stated(Fact fact) implements Asked {}

    /** What a formula comes to, in the place where it stands. */
    record Formula(Expression expression, Scope scope) implements Asked {}
}
