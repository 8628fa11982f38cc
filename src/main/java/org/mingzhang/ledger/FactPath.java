package org.mingzhang.ledger;

import java.util.List;

/** Where a fact stands in a disclosure: its keys from the outside in, such as 支出 · 2010301 · 一般公共预算 · 基本支出. */
public record FactPath(List<String> keys) {
    public FactPath {
        keys = List.copyOf(keys);
    }

    public static FactPath of(String... keys) {
        return new FactPath(List.of(keys));
    }

    public String first() {
        return keys.get(0);
    }

    public int depth() {
        return keys.size();
    }

    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
