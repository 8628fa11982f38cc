package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Money;

/**
 * A disclosure with its forms filled in, ready to be asked for any figure.
 *
 * <p>One instance serves one thread: cells are worked out when first asked for.
 */
public final class FilledDisclosure {
    private final Standard standard;
    private final Disclosure disclosure;
    private final FactQuery query;
    private final Evaluator evaluator;
    private final Declarations declarations;
    private final Map<String, FilledTable> tables;

    FilledDisclosure(
            Standard standard,
            Disclosure disclosure,
            FactQuery query,
            Evaluator evaluator,
            Declarations declarations,
            Map<String, FilledTable> tables) {
        this.standard = standard;
        this.disclosure = disclosure;
        this.query = query;
        this.evaluator = evaluator;
        this.declarations = declarations;
        this.tables = tables;
    }

    public Standard standard() {
        return standard;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /** The filled tables by key, in the standard's order. */
    public Map<String, FilledTable> tables() {
        return tables;
    }

    /** The tables that a form gives: one, or one for each item of a repeated form. */
    public List<FilledTable> tablesOf(String form) {
        return tables.values().stream()
                .filter(table -> table.form().key().equals(form))
                .toList();
    }

    /** What a formula comes to, and where it took its figures from. */
    public Quantity quantity(Expression expression, Scope scope) {
        return evaluator.quantity(expression, scope);
    }

    /** How a figure came about, one step of it. */
    public Explanation explanation(Asked asked) {
        return new Explainer(standard, this, evaluator, query).explain(asked);
    }

    /** Where a cell stands, in the words of its form; none where there is no such line. */
    public Optional<CellPlace> place(CellKey key) {
        return Optional.ofNullable(tables.get(key.table())).flatMap(table -> CellPlace.of(table, key));
    }

    /** Whether a condition holds. */
    public boolean holds(Condition condition, Scope scope) {
        return condition.alternatives().stream()
                .anyMatch(tests -> tests.stream().allMatch(test -> holds(test, scope)));
    }

    private boolean holds(Condition.Test test, Scope scope) {
        Value left = quantity(test.left(), scope).value();
        if (test.relation().asksWhetherKnown()) {
            return left.isAbsent() == (test.relation() == Condition.Relation.UNKNOWN);
        }
        Value right = quantity(test.right(), scope).value();
        if (left instanceof Value.Words words && right instanceof Value.Words others) {
            return test.relation().holds(words.text().compareTo(others.text()));
        }
        return test.relation().holds(comparable(left, scope).compareTo(comparable(right, scope)));
    }

    private static java.math.BigDecimal comparable(Value value, Scope scope) {
        return scope.printedIn().map(value::printed).orElse(value).number();
    }

    /** The items of a loop: codes in order, names as written, each once. */
    public List<String> items(List<Piece.Items> sources, Scope scope) {
        List<String> keys = sources.stream()
                .flatMap(source -> items(source, scope).stream())
                .distinct()
                .toList();
        return keys.stream().allMatch(query::isCode) ? keys.stream().sorted().toList() : keys;
    }

    private List<String> items(Piece.Items source, Scope scope) {
        Optional<Expression.Path> path = source.path();
        if (path.isPresent()) {
            return query.keys(path.get(), scope);
        }
        return tablesOf(source.form()).stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.level() == source.level())
                .map(FilledTable.Line::key)
                .toList();
    }

    /** The keys below a path, in the order written. */
    public List<String> keys(Expression.Path path) {
        return query.keys(path, Scope.exact());
    }

    /** The texts stated at a path and below, in the order written. */
    public List<String> words(Expression.Path path) {
        return query.match(path, Scope.exact()).stream()
                .map(Fact::value)
                .filter(FactValue.Text.class::isInstance)
                .map(value -> ((FactValue.Text) value).text())
                .toList();
    }

    /** Every tie of the standard, held against this disclosure; a tie with a side that was not stated is left out. */
    public List<Tie.Compared> ties() {
        return new Ties(this, query).compared();
    }

    /** The stated facts that a figure was made of, through all cells in between. */
    public Set<Fact> leaves(Quantity quantity) {
        Set<Fact> leaves = new LinkedHashSet<>();
        quantity.sources().forEach(source -> addLeaves(source, evaluator::printed, leaves));
        return leaves;
    }

    private void addLeaves(Source source, Function<CellKey, Quantity> cells, Set<Fact> leaves) {
        if (source instanceof Source.OfFact of) {
            leaves.add(of.fact());
        } else if (source instanceof Source.OfCell of) {
            cells.apply(of.cell()).sources().forEach(inner -> addLeaves(inner, evaluator::computed, leaves));
        }
    }

    /** How far apart rounding can bring a figure from the sum it was rounded from: half a last digit for each part. */
    public Money tolerance(Collection<Fact> parts) {
        long doubled = 0;
        for (Fact part : parts) {
            if (part.value() instanceof FactValue.Amount amount) {
                doubled += amount.unit().fen() / 100;
            }
        }
        return new Money((doubled + 1) / 2);
    }

    /** What is printed in a sentence where nothing was stated: zero, in the form of what the formula would give. */
    public String absentText(Expression expression) {
        if (!(expression instanceof Expression.Path path)) {
            return "0.00";
        }
        Expression figure = standard.figures().get(path.toString());
        if (figure != null) {
            return absentText(figure);
        }
        return new SchemaPath(standard.schema()).zero(path.keys());
    }

    /** The names that prose of this disclosure may refer to, its own subjects included. */
    public Names names() {
        return Names.of(standard, query.classifications());
    }

    /** A subject's code with its name, as content writes it; any other key as it is. */
    public String called(String key) {
        return query.classifications().values().stream()
                .flatMap(classification -> classification.subject(key).stream())
                .map(subject -> subject.code() + " " + subject.name())
                .findFirst()
                .orElse(key);
    }

    /** What content declares as published totals (公布合计), by name; some names may be no figure. */
    public Map<String, Fact> declared() {
        return declarations.byName();
    }

    /** The totals declared for figures of the standard, in the order of content. */
    public List<DeclaredTotal> declaredTotals() {
        List<DeclaredTotal> totals = new ArrayList<>();
        declarations.byName().forEach((name, fact) -> {
            Expression figure = standard.figures().get(name);
            if (figure != null && fact.value() instanceof FactValue.Amount amount) {
                Quantity sum = undeclared(figure);
                Money computed = sum.value() instanceof Value.Amount of ? of.money() : Money.ZERO;
                totals.add(new DeclaredTotal(
                        name, fact, amount.money(), computed, tolerance(leaves(sum)), declarations.tables(fact)));
            }
        });
        return totals;
    }

    private Quantity undeclared(Expression figure) {
        return figure instanceof Expression.CellReference reference
                ? evaluator
                        .address(reference, Scope.exact())
                        .map(evaluator::computed)
                        .orElse(Quantity.ABSENT)
                : evaluator.quantity(figure, Scope.exact());
    }
}
