package org.mingzhang.standard;

import java.util.stream.Collectors;

/** A formula in the words of its language, for findings. */
final class FormulaText {
    private FormulaText() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.Sum sum) {
            return sum.terms().stream()
                    .map(term -> (term.minus() ? "- " : "+ ") + of(term.term()))
                    .collect(Collectors.joining(" "))
                    .substring(2);
        }
        if (expression instanceof Expression.Call call) {
            return call.arguments().stream()
                    .map(FormulaText::of)
                    .collect(Collectors.joining(", ", call.function().term() + "(", ")"));
        }
        if (expression instanceof Expression.CellReference cell) {
            String column = cell.column().map(number -> "," + number).orElse("");
            return cell.form() + "[" + cell.line() + column + "]";
        }
        return expression instanceof Expression.Literal literal
                ? literal.number().toPlainString()
                : expression.toString();
    }
}
