package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingzhang.standard.Expression.Axis;
import org.mingzhang.standard.Expression.Range;

/** Writes formulas as people read them: as they stand, or with numbers put in for their terms. */
final class FormulaText {
    /** Fewer neighbours than these are all written out. */
    private static final int LONG = 5;

    private FormulaText() {}

    /** The formula as the official forms note it, as it was written. */
    static String of(Expression expression) {
        return of(expression, UnaryOperator.identity());
    }

    /** The same; {@code @} is replaced by what it stands for. */
    static String of(Expression expression, Scope scope) {
        return of(expression, key -> key(key, scope));
    }

    private static String of(Expression expression, UnaryOperator<String> keys) {
        if (expression instanceof Expression.Sum sum) {
            return sum(sum, term -> of(term, keys));
        }
        if (expression instanceof Expression.Call call) {
            String arguments =
                    call.arguments().stream().map(one -> of(one, keys)).collect(Collectors.joining(", "));
            return call.function().term() + "(" + arguments
                    + call.unit().map(unit -> ", " + unit.term()).orElse("") + ")";
        }
        if (expression instanceof Expression.Neighbours neighbours) {
            return "（" + neighbours(neighbours.ranges()) + "）" + axis(neighbours.axis());
        }
        if (expression instanceof Expression.CellReference cell) {
            return cell.form() + "[" + keys.apply(cell.line())
                    + cell.column().map(column -> "," + column).orElse("") + "]";
        }
        if (expression instanceof Expression.Path path) {
            return path.keys().stream().map(keys).collect(Collectors.joining("."));
        }
        return ((Expression.Literal) expression).number().toPlainString();
    }

    private static String key(String key, Scope scope) {
        return switch (key) {
            case "@" -> scope.here();
            case "@@" -> scope.instance().isEmpty() ? key : scope.instance();
            default -> key;
        };
    }

    /** The formula with the numbers of its terms; functions become arithmetic. */
    static String numbers(Expression expression, Function<Expression, String> number) {
        if (expression instanceof Expression.Sum sum) {
            return sum(sum, term -> numbers(term, number));
        }
        return expression instanceof Expression.Call call ? arithmetic(call, number) : number.apply(expression);
    }

    private static String arithmetic(Expression.Call call, Function<Expression, String> number) {
        String first = numbers(call.arguments().get(0), number);
        String second = call.arguments().size() > 1 ? numbers(call.arguments().get(1), number) : "";
        return switch (call.function()) {
            case SHARE, COMPLETION -> grouped(first) + " ÷ " + grouped(second);
            case CHANGE, DAYS -> first + " − " + grouped(second);
            case CHANGE_RATE -> "（" + first + " − " + grouped(second) + "）÷ " + grouped(second);
            case ABSOLUTE -> "|" + first + "|";
            case NAME, PARENT, NUMBER -> "";
        };
    }

    private static String grouped(String numbers) {
        return numbers.contains(" ") || numbers.startsWith("-") ? "（" + numbers + "）" : numbers;
    }

    /** Terms with their signs between them. */
    static String joined(List<Explanation.Term> terms, Function<Explanation.Term, String> number) {
        StringBuilder text = new StringBuilder();
        for (Explanation.Term term : terms) {
            String sign = term.minus() ? " − " : " + ";
            text.append(text.isEmpty() ? (term.minus() ? "−" : "") : sign).append(grouped(number.apply(term)));
        }
        return text.toString();
    }

    private static String sum(Expression.Sum sum, Function<Expression, String> text) {
        StringBuilder all = new StringBuilder();
        for (Expression.Signed term : sum.terms()) {
            if (!all.isEmpty()) {
                all.append(term.minus() ? " − " : " + ");
            }
            all.append(text.apply(term.term()));
        }
        return all.toString();
    }

    private static String neighbours(List<Range> ranges) {
        StringBuilder text = new StringBuilder();
        for (Range range : ranges) {
            String sign = range.minus() ? "－" : "＋";
            text.append(text.isEmpty() ? "" : sign).append(range(range, sign));
        }
        return text.toString();
    }

    private static String range(Range range, String sign) {
        if (range.to() - range.from() + 1 >= LONG) {
            return range.from() + sign + (range.from() + 1) + sign + "…" + sign + range.to();
        }
        return IntStream.rangeClosed(range.from(), range.to())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(sign));
    }

    static String axis(Axis axis) {
        return axis == Axis.LINES ? "行" : "栏";
    }

    /** Numbers in stretches: {@code 2–7、9}. */
    static String stretches(List<Integer> numbers) {
        List<String> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                int first = numbers.get(from);
                int last = numbers.get(i - 1);
                stretches.add(first == last ? Integer.toString(first) : first + "–" + last);
                from = i;
            }
        }
        return String.join("、", stretches);
    }
}
