package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a quantity counts: money with its size in 元, percent, percentage points, or a measure word such as 人.
 *
 * @param word the unit as printed
 * @param kind what can be compared with what
 * @param yuan how many 元 one is; 1 where it is no money
 */
public record Unit(String word, Kind kind, BigDecimal yuan) {
    private static final Map<String, BigDecimal> MONEY = Map.of(
            "元", BigDecimal.ONE,
            "千元", new BigDecimal("1000"),
            "万元", new BigDecimal("10000"),
            "亿元", new BigDecimal("100000000"));

    /** What a unit measures. */
    public enum Kind {
        MONEY,
        PERCENT,
        POINTS,
        COUNT
    }

    static Unit of(String word) {
        BigDecimal yuan = MONEY.get(word);
        if (yuan != null) {
            return new Unit(word, Kind.MONEY, yuan);
        }
        return switch (word) {
            case "%", "％" -> new Unit("%", Kind.PERCENT, BigDecimal.ONE);
            case "个百分点", "百分点" -> new Unit(word, Kind.POINTS, BigDecimal.ONE);
            default -> new Unit(word, Kind.COUNT, BigDecimal.ONE);
        };
    }
}
