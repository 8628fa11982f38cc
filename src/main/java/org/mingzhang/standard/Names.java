package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Classification;
import org.mingzhang.source.ContentSchema;
import org.mingzhang.standard.Expression.Path;

/**
 * The names that formulas may use: figures, built-in words, facts and forms; {@code free} ones are parameters of a
 * phrase.
 */
public final class Names {
    static final Set<String> BUILT_IN = Set.of("年度", "上年度", "部门名称", "部门简称", "层级", "金额单位", "序号", "@", "@@");

    private final Set<String> figures;
    private final ContentSchema facts;
    private final Collection<Form> forms;
    private final Set<String> free;

    Names(Set<String> figures, ContentSchema facts, Collection<Form> forms, Set<String> free) {
        this.figures = figures;
        this.facts = facts;
        this.forms = forms;
        this.free = free;
    }

    static Names of(Standard standard, Map<String, Classification> classifications) {
        ContentSchema own = new ContentSchema(standard.schema().facts(), classifications);
        return new Names(standard.figures().keySet(), own, standard.forms(), Set.of());
    }

    Names with(Set<String> parameters) {
        return new Names(figures, facts, forms, parameters);
    }

    /** Whether a formula outside the forms can be worked out; what is unknown in it is reported with the nearest. */
    boolean check(Expression expression, @Nullable Span span, Diagnostics diagnostics) {
        List<Boolean> inPlace = new ArrayList<>();
        visit(expression, leaf -> inPlace.add(!(leaf instanceof Expression.Neighbours)));
        if (inPlace.contains(false)) {
            diagnostics.add(Code.NEIGHBOUR_OUTSIDE, span);
        }
        return checkInForm(expression, span, diagnostics) && !inPlace.contains(false);
    }

    /** The same for a formula that may stand in a form, where 行() and 栏() have something to count from. */
    boolean checkInForm(Expression expression, @Nullable Span span, Diagnostics diagnostics) {
        List<Boolean> known = new ArrayList<>();
        visit(expression, leaf -> known.add(checkLeaf(leaf, span, diagnostics)));
        return !known.contains(false);
    }

    boolean check(Condition condition, Span span, Diagnostics diagnostics) {
        boolean known = true;
        for (List<Condition.Test> tests : condition.alternatives()) {
            for (Condition.Test test : tests) {
                boolean left = check(test.left(), span, diagnostics);
                boolean right = check(test.right(), span, diagnostics);
                known = known && left && right;
            }
        }
        return known;
    }

    private boolean checkLeaf(Expression leaf, @Nullable Span span, Diagnostics diagnostics) {
        if (leaf instanceof Path path) {
            return checkPath(path, span, diagnostics);
        }
        if (leaf instanceof Expression.CellReference cell) {
            return checkCell(cell, span, diagnostics);
        }
        return !(leaf instanceof Expression.Call call) || checkCount(call, span, diagnostics);
    }

    /** What is counted are the keys below a path. */
    private static boolean checkCount(Expression.Call call, @Nullable Span span, Diagnostics diagnostics) {
        boolean well = call.function() != Expression.Function.NUMBER
                || call.arguments().get(0) instanceof Path;
        if (!well) {
            diagnostics.add(
                    Code.PATH_EXPECTED,
                    span,
                    "formula",
                    FormulaText.of(call.arguments().get(0)));
        }
        return well;
    }

    private boolean checkPath(Path path, @Nullable Span span, Diagnostics diagnostics) {
        String name = path.toString();
        if (figures.contains(name) || BUILT_IN.contains(name) || free.contains(name)) {
            return true;
        }
        Optional<SchemaPath.Unknown> unknown = new SchemaPath(facts).problem(path.keys());
        unknown.ifPresent(
                problem -> UnknownName.report(diagnostics, span, name, problem.key(), nearest(path, problem)));
        return unknown.isEmpty();
    }

    private List<String> nearest(Path path, SchemaPath.Unknown problem) {
        if (path.keys().size() == 1 || path.first().equals(problem.key())) {
            Set<String> all = new TreeSet<>(figures);
            all.addAll(BUILT_IN);
            all.addAll(problem.known());
            return Nearest.to(problem.key(), all);
        }
        return Nearest.to(problem.key(), problem.known());
    }

    private boolean checkCell(Expression.CellReference cell, @Nullable Span span, Diagnostics diagnostics) {
        Optional<Form> form = forms.stream().filter(f -> isOf(cell, f)).findFirst();
        if (form.isEmpty()) {
            List<String> keys = forms.stream().map(Form::key).toList();
            UnknownName.report(diagnostics, span, cell.form(), cell.form(), Nearest.to(cell.form(), keys));
            return false;
        }
        return new CellCheck(form.get(), facts.classifications(), span, diagnostics).check(cell);
    }

    private static boolean isOf(Expression.CellReference cell, Form form) {
        return cell.form().equals(form.key())
                || (form.each().isPresent() && cell.form().startsWith(form.key() + "."));
    }

    /** Visits all that leads out of a formula — paths, cells, neighbours — and the functions on the way. */
    static void visit(Expression expression, java.util.function.Consumer<Expression> visitor) {
        if (expression instanceof Expression.Sum sum) {
            sum.terms().forEach(term -> visit(term.term(), visitor));
            return;
        }
        visitor.accept(expression);
        if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> visit(argument, visitor));
        }
    }

    /** The formula with parameters replaced by what was passed for them. */
    static Expression replace(Expression expression, Map<String, Expression> parameters) {
        if (expression instanceof Path path) {
            return parameters.getOrDefault(path.toString(), path);
        }
        if (expression instanceof Expression.Sum sum) {
            return new Expression.Sum(sum.terms().stream()
                    .map(term -> new Expression.Signed(term.minus(), replace(term.term(), parameters)))
                    .toList());
        }
        if (expression instanceof Expression.Call call) {
            List<Expression> arguments = call.arguments().stream()
                    .map(argument -> replace(argument, parameters))
                    .toList();
            return new Expression.Call(call.function(), arguments, call.unit());
        }
        return expression;
    }
}
