package org.mingzhang.chart;

import java.util.regex.Pattern;
import org.mingzhang.ledger.Money;

/** What every figure asks of its data. */
final class Preconditions {
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private Preconditions() {}

    static void anchor(String id) {
        if (!ANCHOR.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an anchor: " + id);
        }
    }

    /** Neither a ring nor bars that grow from one baseline can show an amount below zero truthfully. */
    static void notNegative(String name, Money amount) {
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new IllegalArgumentException("An amount below zero cannot be drawn: " + name);
        }
    }
}
