package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.standard.Explanation.Term;

/** Tells how figures of one disclosure came about, one step at a time. */
final class Explainer {
    private final Standard standard;
    private final FilledDisclosure filled;
    private final Evaluator evaluator;
    private final FactQuery query;

    Explainer(Standard standard, FilledDisclosure filled, Evaluator evaluator, FactQuery query) {
        this.standard = standard;
        this.filled = filled;
        this.evaluator = evaluator;
        this.query = query;
    }

    Explanation explain(Asked asked) {
        if (asked instanceof Asked.Cell cell) {
            return cell(cell);
        }
        if (asked instanceof Asked.Named named) {
            Expression figure = standard.figures().get(named.name());
            return figure == null
                    ? blank(asked)
                    : step(asked, figure, named.scope(), evaluator.quantity(figure, named.scope()));
        }
        if (asked instanceof Asked.Stated stated) {
            return stated(stated.fact());
        }
        Asked.Formula formula = (Asked.Formula) asked;
        Asked same = asked(formula.expression(), formula.scope());
        return same.equals(asked)
                ? step(
                        asked,
                        formula.expression(),
                        formula.scope(),
                        evaluator.quantity(formula.expression(), formula.scope()))
                : explain(same);
    }

    private Explanation cell(Asked.Cell asked) {
        CellKey key = asked.key();
        Optional<Expression> formula = evaluator.formula(key);
        if (formula.isEmpty()) {
            return blank(asked);
        }
        Quantity value = asked.printed() ? evaluator.printed(key) : evaluator.computed(key);
        Explanation step = step(asked, formula.get(), evaluator.scope(key), value);
        Optional<Fact> declared = asked.printed() ? evaluator.declaredAt(key) : Optional.empty();
        return new Explanation(
                asked,
                step.value(),
                step.unit(),
                step.formula(),
                step.numbers(),
                step.terms(),
                step.additive(),
                step.axis(),
                declared);
    }

    /** A typed figure; one that a standard's rule filled in leads to the facts it follows. */
    private Explanation stated(Fact fact) {
        AmountUnit unit = fact.value() instanceof FactValue.Amount amount ? amount.unit() : standard.unit();
        Value value = Evaluator.value(fact.value());
        Optional<Expression.Path> followed =
                isFilledIn(fact) ? Defaults.followed(standard.defaults(), fact.path()) : Optional.empty();
        List<Term> terms =
                followed.map(path -> facts(path, Scope.exact(), value)).orElse(List.of());
        return new Explanation(
                new Asked.Stated(fact),
                value,
                unit,
                followed.map(path -> FormulaText.of(path, Scope.exact())).orElse(""),
                FormulaText.joined(terms, term -> term.value().text(unit)),
                terms,
                !terms.isEmpty(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean isFilledIn(Fact fact) {
        return fact.origin() == Fact.Origin.DERIVED
                && fact.span().file().equals(filled.disclosure().span().file());
    }

    private Explanation blank(Asked asked) {
        return new Explanation(
                asked, Value.absent(), standard.unit(), "", "", List.of(), false, Optional.empty(), Optional.empty());
    }

    private Explanation step(Asked asked, Expression expression, Scope scope, Quantity quantity) {
        List<Term> terms = List.copyOf(terms(expression, scope, quantity.value()));
        AmountUnit unit = unit(expression, scope);
        boolean additive = !(expression instanceof Expression.Call);
        Optional<Expression.Axis> axis = expression instanceof Expression.Neighbours neighbours
                ? Optional.of(neighbours.axis())
                : Optional.empty();
        String numbers = expression instanceof Expression.Sum || expression instanceof Expression.Call
                ? FormulaText.numbers(expression, leaf -> number(leaf, expression, scope, unit))
                : FormulaText.joined(
                        terms.stream().filter(term -> !term.value().isAbsent()).toList(),
                        term -> term.value().text(unit));
        return new Explanation(
                asked,
                quantity.value(),
                unit,
                FormulaText.of(expression, scope),
                numbers,
                terms,
                additive && !terms.isEmpty(),
                axis,
                Optional.empty());
    }

    private String number(Expression leaf, Expression whole, Scope scope, AmountUnit unit) {
        Value value = used(leaf, inner(whole, scope));
        return value.isAbsent() ? "0" : value.text(unit);
    }

    /** The scope in which a formula's terms are taken: a function with a unit of its own rounds in that. */
    private static Scope inner(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Call call)) {
            return scope;
        }
        Scope inner = call.unit().map(scope::roundedIn).orElse(scope);
        return inner(call.arguments().get(0), inner);
    }

    private AmountUnit unit(Expression expression, Scope scope) {
        Optional<AmountUnit> table = scope.position()
                .map(CellKey::table)
                .flatMap(key -> Optional.ofNullable(filled.tables().get(key)))
                .map(filledTable -> filledTable.form().unit());
        return inner(expression, scope).printedIn().or(() -> table).orElse(standard.unit());
    }

    private Value used(Expression expression, Scope scope) {
        return Evaluator.rounded(evaluator.quantity(expression, scope), scope).value();
    }

    private Set<Term> terms(Expression expression, Scope scope, Value value) {
        Set<Term> terms = new LinkedHashSet<>();
        if (expression instanceof Expression.Neighbours neighbours) {
            evaluator
                    .neighbours(neighbours, scope)
                    .forEach((key, minus) -> terms.add(new Term(
                            minus,
                            new Asked.Cell(key, false),
                            evaluator.computed(key).value())));
        } else if (expression instanceof Expression.Path path && evaluator.isOfFacts(path)) {
            terms.addAll(facts(path, scope, value));
        } else if (expression instanceof Expression.Call call && call.function() == Expression.Function.NUMBER) {
            query.firsts((Expression.Path) call.arguments().get(0), scope)
                    .forEach(fact -> terms.add(new Term(false, new Asked.Stated(fact), Evaluator.value(fact.value()))));
        } else {
            addLeaves(expression, scope, false, terms);
        }
        return terms;
    }

    private void addLeaves(Expression expression, Scope scope, boolean minus, Set<Term> terms) {
        if (expression instanceof Expression.Sum sum) {
            sum.terms().forEach(term -> addLeaves(term.term(), scope, minus != term.minus(), terms));
        } else if (expression instanceof Expression.Call call) {
            Scope inner = call.unit().map(scope::roundedIn).orElse(scope);
            call.arguments().forEach(argument -> addLeaves(argument, inner, minus, terms));
        } else if (!(expression instanceof Expression.Literal) && !evaluator.isWords(expression)) {
            terms.add(new Term(minus, asked(expression, scope), used(expression, scope)));
        }
    }

    /** The facts at a path; where they are counted or added up, those of the kind that was. */
    private List<Term> facts(Expression.Path path, Scope scope, Value total) {
        List<Term> terms = new ArrayList<>();
        for (Fact fact : query.match(path, scope)) {
            Value value = Evaluator.value(fact.value());
            if (value.getClass() == total.getClass()) {
                terms.add(new Term(false, new Asked.Stated(fact), value));
            }
        }
        return terms;
    }

    /** What an expression means, where that has a place or a name of its own. */
    private Asked asked(Expression expression, Scope scope) {
        if (expression instanceof Expression.CellReference reference) {
            boolean printed = scope.position().isEmpty();
            return evaluator
                    .address(reference, scope)
                    .map(key -> (Asked) new Asked.Cell(key, printed))
                    .orElseGet(() -> new Asked.Formula(expression, scope));
        }
        if (expression instanceof Expression.Path path) {
            if (standard.figures().containsKey(path.toString())) {
                return new Asked.Named(path.toString(), scope);
            }
            List<Fact> facts = query.match(path, scope);
            if (facts.size() == 1) {
                return new Asked.Stated(facts.get(0));
            }
        }
        return new Asked.Formula(expression, scope);
    }
}
