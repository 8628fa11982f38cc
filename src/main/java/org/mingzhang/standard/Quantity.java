package org.mingzhang.standard;

import java.util.List;

/** A value together with the facts and cells from which its formula took it. */
public record Quantity(Value value, List<Source> sources) {
    public static final Quantity ABSENT = new Quantity(Value.absent(), List.of());

    public Quantity {
        sources = List.copyOf(sources);
    }
}
