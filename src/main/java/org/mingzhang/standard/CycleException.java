package org.mingzhang.standard;

import java.util.List;
import java.util.stream.Collectors;

/** A formula that leads back to itself; carries the figures and cells of the circle. */
public final class CycleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> circle;

    CycleException(List<Object> circle) {
        super(circle.stream().map(CycleException::shown).collect(Collectors.joining(" → ")));
        this.circle = circle;
    }

    /** What is worked out from itself: cells, and the names of figures. */
    List<Object> circle() {
        return circle;
    }

    private static String shown(Object what) {
        return what instanceof CellKey cell
                ? cell.table() + "[" + cell.line() + "," + cell.column() + "]"
                : String.valueOf(what);
    }
}
