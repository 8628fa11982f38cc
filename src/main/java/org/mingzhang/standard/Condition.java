package org.mingzhang.standard;

import java.util.List;

/**
 * A test of the sentence language: {@code a > b 且 c 已知 或 d 未知}; 且 binds tighter than 或.
 *
 * @param alternatives tests of which all must hold, in groups of which one must
 */
public record Condition(List<List<Test>> alternatives) {
    /** One comparison; {@code right} is null for 已知 and 未知. */
    public record Test(Expression left, Relation relation, Expression right) {}

    /** How two values are compared, or whether one is known. */
    public enum Relation {
        EQUAL("="),
        DIFFERENT("≠"),
        LESS("<"),
        GREATER(">"),
        AT_MOST("≤"),
        AT_LEAST("≥"),
        KNOWN("已知"),
        UNKNOWN("未知");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean asksWhetherKnown() {
            return this == KNOWN || this == UNKNOWN;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case DIFFERENT -> comparison != 0;
                case LESS -> comparison < 0;
                case GREATER -> comparison > 0;
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case KNOWN, UNKNOWN -> throw new IllegalStateException("not a comparison: " + this);
            };
        }
    }
}
