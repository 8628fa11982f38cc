package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Node;

/** Reads the formulas of a standard's files, and checks their names once all forms and figures are known. */
final class Formulas {
    private record Read(Expression expression, Span span) {}

    private final Diagnostics diagnostics;
    private final List<Read> read = new ArrayList<>();

    Formulas(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A formula whose names are checked by {@link #checkNames}. */
    Optional<Expression> expression(Node node) {
        Optional<Expression> expression = parse(node);
        expression.ifPresent(formula -> read.add(new Read(formula, node.span())));
        return expression;
    }

    /** A formula whose names are checked at once. */
    Optional<Expression> expression(Node node, Names names) {
        return parse(node).filter(formula -> names.check(formula, node.span(), diagnostics));
    }

    private Optional<Expression> parse(Node node) {
        return text(node).flatMap(text -> {
            try {
                return Optional.of(FormulaParser.expression(text));
            } catch (FormulaException problem) {
                unreadable(text, node.span(), problem);
                return Optional.empty();
            }
        });
    }

    Optional<Expression.Path> path(Node node) {
        Optional<Expression> expression = expression(node);
        if (expression.isPresent() && !(expression.get() instanceof Expression.Path)) {
            diagnostics.add(
                    Code.PATH_EXPECTED, node.span(), "formula", text(node).orElse(""));
            return Optional.empty();
        }
        return expression.map(Expression.Path.class::cast);
    }

    Optional<Condition> condition(Node node, Names names) {
        return text(node).flatMap(text -> {
            try {
                Condition condition = FormulaParser.condition(text);
                return names.check(condition, node.span(), diagnostics) ? Optional.of(condition) : Optional.empty();
            } catch (FormulaException problem) {
                unreadable(text, node.span(), problem);
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text().strip());
        }
        diagnostics.add(Code.FORMULA_SHAPE, node.span());
        return Optional.empty();
    }

    private void unreadable(String text, Span span, FormulaException problem) {
        diagnostics.add(
                Code.FORMULA_UNREADABLE,
                span,
                "formula",
                text,
                "at",
                Integer.toString(problem.offset() + 1),
                "expected",
                String.valueOf(problem.getMessage()));
    }

    /** Reports a formula that leads back to itself, where it stands. */
    void cycle(CycleException problem) {
        Optional<Span> place = read.stream()
                .filter(one -> problem.formulas().stream().anyMatch(formula -> formula == one.expression()))
                .map(Read::span)
                .findFirst();
        diagnostics.add(Code.FORMULA_CYCLE, place.orElse(null), "formula", String.valueOf(problem.getMessage()));
    }

    /** Reports every unknown name in the formulas read so far. */
    void checkNames(Names names) {
        read.forEach(one -> names.checkInForm(one.expression(), one.span(), diagnostics));
    }

    /** Where a formula stands: the very one, not one like it. */
    Span place(Expression expression) {
        return read.stream()
                .filter(one -> one.expression() == expression)
                .map(Read::span)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("never read: " + expression));
    }
}
