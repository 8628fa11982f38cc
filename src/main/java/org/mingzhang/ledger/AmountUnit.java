package org.mingzhang.ledger;

import java.util.Optional;

/** The unit in which amounts are typed or printed: 元 (yuan) or 万元 (ten thousand yuan). */
public enum AmountUnit {
    YUAN("元", 100L),
    WAN_YUAN("万元", 1_000_000L);

    private final String term;
    private final long fen;

    AmountUnit(String term, long fen) {
        this.term = term;
        this.fen = fen;
    }

    /** The official Chinese term, as it stands on a form. */
    public String term() {
        return term;
    }

    /** How many 分 (fen, the smallest unit of money) one of this unit holds. */
    public long fen() {
        return fen;
    }

    /** The unit that carries the given Chinese term, if there is one. */
    public static Optional<AmountUnit> named(String term) {
        for (AmountUnit unit : values()) {
            if (unit.term.equals(term)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
