package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Percent;
import org.mingzhang.ledger.Subject;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.Expression.Axis;
import org.mingzhang.standard.Expression.CellReference;
import org.mingzhang.standard.Expression.Neighbours;
import org.mingzhang.standard.TableLayout.Row;

/**
 * Works out formulas over the facts of one disclosure. Cells are worked out when first asked for and then kept; a
 * formula that leads back to itself is a {@link CycleException}.
 */
final class Evaluator {
    private final FactQuery query;
    private final Map<String, Value> builtIn;
    private final Map<String, Expression> figures;
    private final Collection<Classification> classifications;
    private final Map<CellKey, Fact> declared = new HashMap<>();
    private final Map<String, Map<String, PlacedRow>> tables = new LinkedHashMap<>();
    private final Map<CellKey, Quantity> cells = new HashMap<>();
    private final List<Object> underWay = new ArrayList<>();

    /** A row, the block it stands in and the item of a repeated form. */
    private record PlacedRow(Row row, Form.Block block, String instance) {}

    Evaluator(
            FactQuery query,
            Map<String, Value> builtIn,
            Map<String, Expression> figures,
            Collection<Classification> classifications) {
        this.query = query;
        this.builtIn = builtIn;
        this.figures = figures;
        this.classifications = classifications;
    }

    /** Makes a laid-out table known, so that formulas can name its cells. */
    void add(String table, String instance, List<TableLayout.BlockRows> blocks) {
        Map<String, PlacedRow> rows = new LinkedHashMap<>();
        for (TableLayout.BlockRows block : blocks) {
            for (Row row : block.rows()) {
                rows.putIfAbsent(row.key(), new PlacedRow(row, block.block(), instance));
            }
        }
        tables.put(table, rows);
    }

    /** Makes totals known that were declared: they are what their cells print. */
    void declare(Map<CellKey, Fact> totals) {
        declared.putAll(totals);
    }

    Quantity quantity(Expression expression, Scope scope) {
        if (expression instanceof Expression.Path path) {
            return path(path, scope);
        }
        if (expression instanceof CellReference reference) {
            return referredCell(reference, scope);
        }
        if (expression instanceof Neighbours neighbours) {
            return sumOf(neighbours, scope);
        }
        if (expression instanceof Expression.Sum sum) {
            return sum(sum, scope);
        }
        if (expression instanceof Expression.Call call) {
            return call(call, scope);
        }
        Expression.Literal literal = (Expression.Literal) expression;
        boolean whole = literal.number().stripTrailingZeros().scale() <= 0;
        Value value = whole
                ? new Value.Count(literal.number().longValueExact())
                : new Value.Rate(new Percent(literal.number()));
        return new Quantity(value, List.of());
    }

    private Quantity sum(Expression.Sum sum, Scope scope) {
        Addition addition = new Addition();
        for (Expression.Signed term : sum.terms()) {
            addition.add(term.minus(), rounded(quantity(term.term(), scope), scope));
        }
        return addition.total();
    }

    /** A quantity as a formula takes it in a scope: rounded as printed in a sentence, exact in a table. */
    static Quantity rounded(Quantity quantity, Scope scope) {
        return scope.printedIn()
                .map(unit -> new Quantity(quantity.value().printed(unit), quantity.sources()))
                .orElse(quantity);
    }

    private Quantity path(Expression.Path path, Scope scope) {
        String name = path.toString();
        Expression figure = figures.get(name);
        if (figure != null) {
            return guarded(name, () -> quantity(figure, scope));
        }
        Value known = builtIn.get(name);
        if (known != null) {
            return new Quantity(known, List.of());
        }
        Optional<Value> local = local(name, scope);
        if (local.isPresent()) {
            return new Quantity(local.get(), List.of());
        }
        Addition addition = new Addition();
        query.match(path, scope).forEach(fact -> addition.add(false, quantity(fact)));
        return addition.total();
    }

    private static Optional<Value> local(String name, Scope scope) {
        return switch (name) {
            case "@" -> Optional.of(new Value.Words(scope.here()));
            case "@@" -> Optional.of(new Value.Words(scope.instance()));
            case "序号" -> Optional.of(new Value.Count(scope.ordinal()));
            default -> Optional.empty();
        };
    }

    private static Quantity quantity(Fact fact) {
        return new Quantity(value(fact.value()), List.of(new Source.OfFact(fact)));
    }

    static Value value(FactValue value) {
        if (value instanceof FactValue.Amount amount) {
            return new Value.Amount(amount.money());
        }
        if (value instanceof FactValue.Count count) {
            return new Value.Count(count.number());
        }
        return new Value.Words(((FactValue.Text) value).text());
    }

    private Quantity sumOf(Neighbours neighbours, Scope scope) {
        Addition addition = new Addition();
        neighbours(neighbours, scope).forEach((key, minus) -> addition.add(minus, asSource(key, computed(key))));
        return addition.total();
    }

    /** The cells that neighbours mean, in order, and whether each is subtracted. */
    Map<CellKey, Boolean> neighbours(Neighbours neighbours, Scope scope) {
        CellKey position = scope.position().orElseThrow(() -> new IllegalStateException("行() and 栏() need a table"));
        Map<CellKey, Boolean> cells = new LinkedHashMap<>();
        for (Expression.Range range : neighbours.ranges()) {
            IntStream.rangeClosed(range.from(), range.to())
                    .mapToObj(n -> neighbours.axis() == Axis.LINES
                            ? new CellKey(position.table(), Integer.toString(n), position.column())
                            : new CellKey(position.table(), position.line(), n))
                    .forEach(key -> cells.put(key, range.minus()));
        }
        return cells;
    }

    private Quantity referredCell(CellReference reference, Scope scope) {
        boolean inTable = scope.position().isPresent();
        return address(reference, scope)
                .map(key -> asSource(key, inTable ? computed(key) : printed(key)))
                .orElse(Quantity.ABSENT);
    }

    /** The cell that a reference means. */
    Optional<CellKey> address(CellReference reference, Scope scope) {
        String table = reference.form();
        if (!tables.containsKey(table)) {
            table = reference.form() + "." + scope.instance();
        }
        String line = reference.line().equals("@") ? scope.here() : reference.line();
        PlacedRow placed = tables.getOrDefault(table, Map.of()).get(line);
        if (placed == null) {
            return Optional.empty();
        }
        int column = reference.column().orElseGet(() -> onlyColumn(placed.block()));
        return Optional.of(new CellKey(table, line, column));
    }

    private static int onlyColumn(Form.Block block) {
        return block.leaves().stream()
                .filter(column -> column.holds() == Form.Holds.AMOUNT)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static Quantity asSource(CellKey key, Quantity cell) {
        return cell.value().isAbsent() ? cell : new Quantity(cell.value(), List.of(new Source.OfCell(key)));
    }

    /** What a cell prints: the total declared for it, else what its formula gives. */
    Quantity printed(CellKey key) {
        Fact fact = declared.get(key);
        return fact == null ? computed(key) : quantity(fact);
    }

    /** What the formula of a cell gives, with the facts and cells it was made of: what other cells work with. */
    Quantity computed(CellKey key) {
        Quantity known = cells.get(key);
        if (known == null) {
            known = guarded(key, () -> worked(key));
            cells.put(key, known);
        }
        return known;
    }

    private Quantity worked(CellKey key) {
        return formula(key).map(formula -> quantity(formula, scope(key))).orElse(Quantity.ABSENT);
    }

    /** Where the formula of a cell stands. */
    Scope scope(CellKey key) {
        PlacedRow placed = tables.getOrDefault(key.table(), Map.of()).get(key.line());
        return placed == null
                ? Scope.exact()
                : Scope.cell(placed.row().subject().orElse("*"), placed.instance(), key);
    }

    /** The total declared for a cell. */
    Optional<Fact> declaredAt(CellKey key) {
        return Optional.ofNullable(declared.get(key));
    }

    /** Whether a path means facts, and neither a figure nor a word. */
    boolean isOfFacts(Expression.Path path) {
        return !figures.containsKey(path.toString()) && !isWords(path);
    }

    /** Whether an expression is one of the built-in words, which need no explanation. */
    boolean isWords(Expression expression) {
        return expression instanceof Expression.Path path && Names.BUILT_IN.contains(path.toString());
    }

    /** The rule of a cell: the line's own for that column, else the line's for all columns, else the column's. */
    Optional<Expression> formula(CellKey key) {
        PlacedRow placed = tables.getOrDefault(key.table(), Map.of()).get(key.line());
        if (placed == null) {
            return Optional.empty();
        }
        Row row = placed.row();
        Expression own =
                row.formulas().getOrDefault(key.column(), row.formulas().get(0));
        if (own != null) {
            return Optional.of(own);
        }
        return placed.block().leaves().stream()
                .filter(column -> column.number() == key.column() && column.holds() == Form.Holds.AMOUNT)
                .findFirst()
                .flatMap(Form.Column::formula)
                .filter(formula -> row.subject().isPresent() || formula instanceof Neighbours);
    }

    private Quantity call(Expression.Call call, Scope scope) {
        Scope inner = call.unit().map(scope::roundedIn).orElse(scope);
        List<Quantity> arguments = call.arguments().stream()
                .map(argument -> rounded(quantity(argument, inner), inner))
                .toList();
        List<Source> sources = arguments.stream()
                .flatMap(argument -> argument.sources().stream())
                .toList();
        return new Quantity(apply(call, arguments, scope), sources);
    }

    private Value apply(Expression.Call call, List<Quantity> arguments, Scope scope) {
        Value first = arguments.get(0).value();
        return switch (call.function()) {
            case NAME -> first instanceof Value.Words code ? new Value.Words(subjectName(code.text())) : first;
            case PARENT -> first instanceof Value.Words code ? new Value.Words(parent(code.text())) : first;
            case NUMBER ->
                new Value.Count(query.keys((Expression.Path) call.arguments().get(0), scope)
                        .size());
            case ABSOLUTE -> Arithmetic.absolute(first);
            case DAYS -> Arithmetic.days(first, arguments.get(1).value());
            case CHANGE -> Arithmetic.difference(first, arguments.get(1).value());
            case SHARE, COMPLETION -> Arithmetic.percent(first, arguments.get(1).value());
            case CHANGE_RATE ->
                Arithmetic.percent(
                        Arithmetic.difference(first, arguments.get(1).value()),
                        arguments.get(1).value());
        };
    }

    private String subjectName(String code) {
        return classifications.stream()
                .flatMap(c -> c.subject(code).stream())
                .map(Subject::name)
                .findFirst()
                .orElse(code);
    }

    private String parent(String code) {
        return classifications.stream()
                .filter(c -> c.subject(code).isPresent())
                .flatMap(c -> c.parent(code).stream())
                .findFirst()
                .orElse(code);
    }

    private <T> T guarded(Object what, java.util.function.Supplier<T> work) {
        if (underWay.contains(what)) {
            throw circle(underWay.subList(underWay.indexOf(what), underWay.size()));
        }
        underWay.add(what);
        try {
            return work.get();
        } finally {
            underWay.remove(underWay.size() - 1);
        }
    }

    private CycleException circle(List<Object> circle) {
        List<Expression> formulas = new ArrayList<>();
        StringBuilder way = new StringBuilder();
        for (Object what : circle) {
            if (what instanceof CellKey key) {
                formula(key).ifPresent(formulas::add);
                way.append(key.table() + "[" + key.line() + "," + key.column() + "] → ");
            } else {
                Expression figure = figures.get(String.valueOf(what));
                if (figure != null) {
                    formulas.add(figure);
                }
                way.append(what).append(" → ");
            }
        }
        return new CycleException(way.toString() + "…", formulas);
    }
}
