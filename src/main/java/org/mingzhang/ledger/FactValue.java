package org.mingzhang.ledger;

/** What a fact states. */
public sealed interface FactValue {
    /** An amount of money, and the unit in which it was typed. */
    record Amount(Money money, AmountUnit unit) implements FactValue {}

    /** A whole number of things: people, vehicles, receptions. Never negative. */
    record Count(long number) implements FactValue {}

    /** Words: a reason, a name, a description. */
    record Text(String text) implements FactValue {}
}
