package org.mingzhang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Shown;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.CellPlace;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Source;

/** Finds the lines of tables in which figures show. */
final class ShownCells {
    /** More lines than these beside one finding would hide what it says. */
    private static final int MOST = 6;

    private final FilledDisclosure filled;

    ShownCells(FilledDisclosure filled) {
        this.filled = filled;
    }

    /** The lines that print what formulas stand for; where one stands for no cell, those of its terms. */
    List<Shown> of(List<Expression> formulas, Scope scope) {
        Set<CellKey> cells = new LinkedHashSet<>();
        formulas.forEach(formula -> add(filled.explanation(new Asked.Formula(formula, scope)), cells));
        return rows(cells);
    }

    /** The lines that print a fact alone. */
    List<Shown> of(Fact fact) {
        Set<CellKey> cells = new LinkedHashSet<>();
        addPrinting(fact, cells);
        return rows(cells);
    }

    private void add(Explanation step, Set<CellKey> cells) {
        if (step.asked() instanceof Asked.Cell cell) {
            cells.add(cell.key());
        } else if (step.asked() instanceof Asked.Stated stated) {
            addPrinting(stated.fact(), cells);
        } else {
            step.known().forEach(term -> add(filled.explanation(term.asked()), cells));
        }
    }

    private void addPrinting(Fact fact, Set<CellKey> cells) {
        filled.tables().values().stream()
                .flatMap(FilledTable::cells)
                .filter(cell -> cell.sources().equals(List.of(new Source.OfFact(fact))))
                .forEach(cell -> cells.add(cell.key()));
    }

    /** Cells of one line stand together. */
    private List<Shown> rows(Set<CellKey> cells) {
        Map<List<String>, Set<Integer>> lines = new LinkedHashMap<>();
        cells.stream()
                .limit(MOST)
                .forEach(cell -> lines.computeIfAbsent(List.of(cell.table(), cell.line()), none -> new TreeSet<>())
                        .add(cell.column()));
        List<Shown> rows = new ArrayList<>();
        lines.forEach((line, columns) -> Optional.ofNullable(filled.tables().get(line.get(0)))
                .ifPresent(table -> rows.add(row(table, line.get(1), columns))));
        return rows;
    }

    private Shown row(FilledTable table, String line, Set<Integer> marked) {
        List<Shown.Amount> amounts = table.cells()
                .filter(cell -> cell.key().line().equals(line))
                .map(cell -> amount(table, cell, marked))
                .toList();
        int column = marked.iterator().next();
        Optional<CellPlace> place = filled.place(new CellKey(table.key(), line, column));
        String anchor = table.line(line)
                .map(table::anchor)
                .filter(one -> !one.isEmpty())
                .orElse(table.id());
        return new Shown.Row(where(table, place), anchor, amounts);
    }

    private Shown.Amount amount(FilledTable table, FilledTable.Cell cell, Set<Integer> marked) {
        AmountUnit unit = table.form().unit();
        String heading = filled.place(cell.key()).map(CellPlace::columnTitle).orElse("");
        return new Shown.Amount(
                heading, cell.amount().format(unit), marked.contains(cell.key().column()));
    }

    /** {@code 表1 第27行 本年收入合计}: the table, the line's number or code, its name. */
    private static String where(FilledTable table, Optional<CellPlace> place) {
        StringBuilder where = new StringBuilder(table.key());
        place.ifPresent(one -> {
            String number = one.number().isEmpty() ? one.code() : "第" + one.number() + "行";
            where.append(number.isEmpty() ? "" : " " + number).append(' ').append(one.name());
        });
        return where.toString();
    }
}
