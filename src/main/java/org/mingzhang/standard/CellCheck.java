package org.mingzhang.standard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Classification;

/** Reports references to lines and columns that a form cannot have, whatever the facts. */
final class CellCheck {
    private final Form form;
    private final FormCells cells;
    private final @Nullable Span span;
    private final Diagnostics diagnostics;

    CellCheck(Form form, Map<String, Classification> classifications, @Nullable Span span, Diagnostics diagnostics) {
        this.form = form;
        this.cells = new FormCells(form, classifications);
        this.span = span;
        this.diagnostics = diagnostics;
    }

    /** Whether the form can have the cell. */
    boolean check(Expression.CellReference cell) {
        List<List<Integer>> places = cells.columns(cell.line());
        if (places.isEmpty()) {
            return unknownLine(cell.line());
        }
        String where = cell.form() + "[" + cell.line() + "]";
        List<Integer> columns =
                places.stream().flatMap(List::stream).distinct().sorted().toList();
        if (cell.column().isPresent() || columns.isEmpty()) {
            int column = cell.column().orElse(1);
            return columns.contains(column) || unknownColumn(where, column, columns);
        }
        return places.stream().allMatch(place -> place.size() == 1) || omitted(cell, where, columns.get(0));
    }

    /** Whether the form has the line of that number. */
    boolean checkLine(int number) {
        String line = Integer.toString(number);
        return cells.lines().contains(line) || unknownLine(line);
    }

    private boolean unknownLine(String line) {
        diagnostics.add(
                Code.LINE_UNKNOWN,
                span,
                "form",
                form.key(),
                "line",
                line,
                "nearest",
                String.join("、", Nearest.to(line, cells.lines())));
        return false;
    }

    boolean unknownColumn(String where, int column, List<Integer> columns) {
        String known = columns.stream().map(String::valueOf).collect(Collectors.joining("、"));
        diagnostics.add(
                Code.COLUMN_UNKNOWN,
                span,
                "where",
                where,
                "column",
                Integer.toString(column),
                "known",
                columns.isEmpty() ? "@known.none" : known);
        return false;
    }

    private boolean omitted(Expression.CellReference cell, String where, int first) {
        String example = cell.form() + "[" + cell.line() + "," + first + "]";
        diagnostics.add(Code.COLUMN_OMITTED, span, "where", where, "example", example);
        return false;
    }
}
