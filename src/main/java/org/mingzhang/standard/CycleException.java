package org.mingzhang.standard;

import java.util.List;

/** A formula that leads back to itself. The message tells the way round; the formulas on it are carried along. */
final class CycleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Expression> formulas;

    CycleException(String circle, List<Expression> formulas) {
        super(circle);
        this.formulas = List.copyOf(formulas);
    }

    List<Expression> formulas() {
        return formulas;
    }
}
