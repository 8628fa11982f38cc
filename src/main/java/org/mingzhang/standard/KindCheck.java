package org.mingzhang.standard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.standard.Expression.Function;
import org.mingzhang.standard.Kinds.Kind;

/** Reports words and counts where amounts belong: they would be left blank, or counted as nothing, without a word. */
final class KindCheck {
    private static final Set<Kind> AMOUNT = EnumSet.of(Kind.AMOUNT);
    private static final Set<Function> OF_NUMBERS =
            EnumSet.of(Function.SHARE, Function.COMPLETION, Function.CHANGE, Function.CHANGE_RATE, Function.ABSOLUTE);

    private final Kinds kinds;
    private final Diagnostics diagnostics;

    KindCheck(Kinds kinds, Diagnostics diagnostics) {
        this.kinds = kinds;
        this.diagnostics = diagnostics;
    }

    /** A formula that must give an amount: of a cell, a tie, a chart. */
    void amount(Expression expression, Span span) {
        Set<Kind> found = kinds.of(expression);
        if (!found.isEmpty() && !found.equals(AMOUNT)) {
            report(expression, found, "@kind.expected.amount", span);
        } else {
            inside(expression, span);
        }
    }

    /** What a formula works with: functions take numbers, and the terms of a sum are of one kind. */
    void inside(Expression expression, Span span) {
        if (expression instanceof Expression.Sum sum) {
            List<Expression> terms =
                    sum.terms().stream().map(Expression.Signed::term).toList();
            terms(terms, span);
            terms.forEach(term -> inside(term, span));
        } else if (expression instanceof Expression.Call call) {
            if (OF_NUMBERS.contains(call.function())) {
                call.arguments().forEach(argument -> number(argument, span));
            }
            call.arguments().forEach(argument -> inside(argument, span));
        }
    }

    private void terms(List<Expression> terms, Span span) {
        Set<Kind> first = kinds.of(terms.get(0));
        for (Expression term : terms) {
            Set<Kind> found = kinds.of(term);
            if (!first.isEmpty() && !found.isEmpty() && (found.size() > 1 || !found.equals(first))) {
                report(term, found, "@kind.expected.same", span);
                return;
            }
        }
    }

    private void number(Expression argument, Span span) {
        Set<Kind> found = kinds.of(argument);
        if (found.contains(Kind.TEXT)) {
            report(argument, found, "@kind.expected.number", span);
        }
    }

    private void report(Expression expression, Set<Kind> found, String expected, Span span) {
        diagnostics.add(
                Code.KIND_MISMATCH,
                span,
                "formula",
                FormulaText.of(expression),
                "kind",
                Kinds.word(found),
                "expected",
                expected);
    }
}
