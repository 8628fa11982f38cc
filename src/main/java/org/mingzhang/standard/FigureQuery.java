package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;

/**
 * Finds the figure that a person names.
 *
 * <pre>
 * 收支总计  支出.农林水支出     a figure, a path to facts
 * 表1.27    表5.201.1         a cell: its table, line and column
 * 占比(财政拨款收入合计, 本年收入合计)  any formula of the language, see {@link Expression}
 * </pre>
 */
public final class FigureQuery {
    private final FilledDisclosure filled;
    private final Diagnostics diagnostics;

    private FigureQuery(FilledDisclosure filled, Diagnostics diagnostics) {
        this.filled = filled;
        this.diagnostics = diagnostics;
    }

    /** What a text asks for; a text that cannot be read, and names and cells that are not there, are reported. */
    public static Optional<Asked> read(String figure, FilledDisclosure filled, Diagnostics diagnostics) {
        return new FigureQuery(filled, diagnostics).asked(figure.strip());
    }

    private Optional<Asked> asked(String figure) {
        Optional<FilledTable> table = filled.tables().values().stream()
                .filter(one -> figure.startsWith(one.key() + "."))
                .max(Comparator.comparingInt(one -> one.key().length()));
        return table.isPresent()
                ? cell(table.get(), figure.substring(table.get().key().length() + 1))
                : formula(figure);
    }

    /** {@code LINE} or {@code LINE.COLUMN}; a name may itself hold a point. */
    private Optional<Asked> cell(FilledTable table, String rest) {
        Optional<String> whole = line(table, rest);
        if (whole.isPresent()) {
            Optional<Integer> column = amounts(table, whole.get()).stream().findFirst();
            return found(table, rest, whole.get(), column);
        }
        int point = rest.lastIndexOf('.');
        String column = rest.substring(point + 1);
        Optional<String> line = point < 0 ? Optional.empty() : line(table, rest.substring(0, point));
        return column.matches("\\d{1,4}")
                ? found(table, rest, line.orElse(""), Optional.of(Integer.parseInt(column)))
                : found(table, rest, "", Optional.empty());
    }

    private Optional<Asked> found(FilledTable table, String cell, String line, Optional<Integer> column) {
        if (column.isPresent() && amounts(table, line).contains(column.get())) {
            return Optional.of(new Asked.Cell(new CellKey(table.key(), line, column.get()), true));
        }
        unknown(table, cell);
        return Optional.empty();
    }

    /** The key of the line that a number, a code or a name means. */
    private static Optional<String> line(FilledTable table, String wanted) {
        Optional<FilledTable.Line> byKey = table.line(wanted);
        return byKey.or(() ->
                        lines(table).filter(line -> line.name().equals(wanted)).findFirst())
                .map(FilledTable.Line::key)
                .or(() -> table.totals().stream()
                        .map(total -> total.line().name())
                        .filter(wanted::equals)
                        .findFirst());
    }

    private static Stream<FilledTable.Line> lines(FilledTable table) {
        return table.blocks().stream().flatMap(block -> block.lines().stream());
    }

    /** The numbers of the columns in which a line can have an amount. */
    private static List<Integer> amounts(FilledTable table, String line) {
        List<Integer> columns = new ArrayList<>();
        for (FilledTable.FilledBlock block : table.blocks()) {
            if (block.lines().stream().anyMatch(one -> one.key().equals(line))) {
                block.block().leaves().stream()
                        .filter(column -> column.holds() == Form.Holds.AMOUNT)
                        .forEach(column -> columns.add(column.number()));
                return columns;
            }
        }
        table.totals().stream()
                .filter(total -> total.line().name().equals(line))
                .forEach(total -> columns.add(total.line().column()));
        return columns;
    }

    private void unknown(FilledTable table, String cell) {
        List<String> known = new ArrayList<>(lines(table)
                .map(FilledTable.Line::key)
                .filter(key -> !key.isEmpty())
                .toList());
        table.totals().forEach(total -> known.add(total.line().name()));
        diagnostics.add(
                Code.CELL_UNKNOWN,
                null,
                "table",
                table.key(),
                "cell",
                cell,
                "known",
                shortened(known),
                "nearest",
                String.join("、", Nearest.to(cell, known)));
    }

    /** A table of sixty numbered lines is known by its first and its last. */
    private static String shortened(List<String> lines) {
        boolean numbered = lines.stream().allMatch(line -> line.matches("\\d{1,2}"));
        return numbered && lines.size() > 1
                ? FormulaText.stretches(lines.stream()
                        .map(Integer::parseInt)
                        .sorted()
                        .distinct()
                        .toList())
                : String.join("、", lines);
    }

    private Optional<Asked> formula(String figure) {
        try {
            Expression expression = FormulaParser.expression(figure);
            boolean sound = filled.names().check(expression, null, diagnostics) && placed(expression);
            return sound
                    ? Optional.of(new Asked.Formula(
                            expression, Scope.sentence(filled.standard().unit())))
                    : Optional.empty();
        } catch (FormulaException problem) {
            diagnostics.add(
                    Code.FORMULA_UNREADABLE,
                    null,
                    "formula",
                    figure,
                    "at",
                    Integer.toString(problem.offset() + 1),
                    "expected",
                    String.valueOf(problem.getMessage()));
            return Optional.empty();
        }
    }

    /** Whether every cell that a formula names is there. */
    private boolean placed(Expression expression) {
        if (expression instanceof Expression.Sum sum) {
            return sum.terms().stream().allMatch(term -> placed(term.term()));
        }
        if (expression instanceof Expression.Call call) {
            return call.arguments().stream().allMatch(this::placed);
        }
        return !(expression instanceof Expression.CellReference cell) || isThere(cell);
    }

    private boolean isThere(Expression.CellReference cell) {
        FilledTable table = filled.tables().get(cell.form());
        if (table == null) {
            diagnostics.add(
                    Code.NAME_UNKNOWN,
                    null,
                    "name",
                    cell.form(),
                    "key",
                    cell.form(),
                    "nearest",
                    String.join("、", Nearest.to(cell.form(), filled.tables().keySet())));
            return false;
        }
        List<Integer> columns = amounts(table, cell.line());
        boolean there = !columns.isEmpty() && columns.contains(cell.column().orElse(columns.get(0)));
        if (!there) {
            unknown(
                    table,
                    cell.line() + cell.column().map(column -> "." + column).orElse(""));
        }
        return there;
    }
}
