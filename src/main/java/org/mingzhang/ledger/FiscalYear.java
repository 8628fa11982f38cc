package org.mingzhang.ledger;

/**
 * A budget year, which in China is the calendar year (预算法 art. 18).
 *
 * @param value four digits, 1949 to 2999
 */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
    public FiscalYear {
        if (value < 1949 || value > 2999) {
            throw new IllegalArgumentException("not a fiscal year: " + value);
        }
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
