package org.mingzhang.ledger;

import org.mingzhang.diagnostic.Span;

/**
 * One stated fact of a disclosure and the place that states it.
 *
 * @param origin whether a person typed it as fact, marked it as inferred, or a standard's rule filled it in
 * @param span where it was typed; for a derived fact, where the first fact stands that it follows from
 */
public record Fact(FactPath path, FactValue value, Origin origin, Span span) {
    /** How a fact came to be known. */
    public enum Origin {
        /** Typed by the author. */
        STATED,
        /** Typed and marked 推算: worked out from other published figures, and shown as such. */
        INFERRED,
        /** Filled in by a standard's rule because nobody typed otherwise. */
        DERIVED
    }
}
