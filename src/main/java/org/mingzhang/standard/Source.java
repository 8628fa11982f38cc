package org.mingzhang.standard;

import org.mingzhang.ledger.Fact;

/** Where a figure comes from: a stated fact, or a cell of a form. */
public sealed interface Source {
    /** A fact of the disclosure. */
    record OfFact(Fact fact) implements Source {}

    /** A cell of a filled table. */
    record OfCell(CellKey cell) implements Source {}
}
