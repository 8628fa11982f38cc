package org.mingzhang.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.Form.Block;
import org.mingzhang.standard.Form.LineRule;

/** Checks a form by itself: lines and columns are told apart, and what its formulas count from is there. */
final class FormCheck {
    private final Form form;
    private final Map<String, Classification> classifications;
    private final Formulas formulas;
    private final Diagnostics diagnostics;

    FormCheck(Form form, Map<String, Classification> classifications, Formulas formulas, Diagnostics diagnostics) {
        this.form = form;
        this.classifications = classifications;
        this.formulas = formulas;
        this.diagnostics = diagnostics;
    }

    void check() {
        columns();
        lines();
        totals();
        for (Block block : form.blocks()) {
            List<Integer> columns = FormCells.amounts(block);
            block.leaves().forEach(column -> column.formula().ifPresent(formula -> neighbours(formula, columns)));
            block.lines().forEach(line -> rule(line, columns));
        }
    }

    private void columns() {
        Set<Integer> taken = new HashSet<>();
        for (Block block : form.blocks()) {
            for (Form.Column column : block.leaves()) {
                boolean isNew = column.number() == 0 || taken.add(column.number());
                if (!isNew) {
                    String number = Integer.toString(column.number());
                    diagnostics.add(Code.COLUMN_TAKEN, column.span(), "form", form.key(), "column", number);
                }
            }
        }
    }

    private void lines() {
        Set<String> taken = new HashSet<>();
        for (Block block : form.blocks()) {
            for (LineRule rule : block.lines()) {
                if (rule instanceof LineRule.Fixed line) {
                    line(line.key(), line.span(), taken);
                }
            }
        }
        form.totals().forEach(total -> line(total.name(), total.span(), taken));
    }

    private void line(String key, Span span, Set<String> taken) {
        if (!taken.add(key)) {
            diagnostics.add(Code.LINE_TAKEN, span, "form", form.key(), "line", key);
        }
    }

    private void totals() {
        int blocks = form.blocks().size();
        for (Form.TotalLine total : form.totals()) {
            if (total.to() >= blocks) {
                diagnostics.add(
                        Code.BLOCK_UNKNOWN,
                        total.span(),
                        "name",
                        total.name(),
                        "block",
                        Integer.toString(total.to() + 1),
                        "blocks",
                        Integer.toString(blocks));
                continue;
            }
            List<Integer> columns = FormCells.amounts(form.blocks().get(total.to()));
            column(total.name(), total.column(), columns, formulas.place(total.formula()));
            neighbours(total.formula(), List.of());
        }
    }

    private void rule(LineRule rule, List<Integer> columns) {
        if (rule instanceof LineRule.Fixed line) {
            line.formulas().forEach((column, formula) -> {
                if (column != 0) {
                    column(line.key(), column, columns, formulas.place(formula));
                }
                neighbours(formula, columns);
            });
        } else if (rule instanceof LineRule.Subjects subjects
                && !classifications.containsKey(subjects.classification())) {
            unknownClassification(subjects);
        }
    }

    private void column(String line, int column, List<Integer> columns, Span span) {
        if (!columns.contains(column)) {
            cells(span).unknownColumn(form.key() + "[" + line + "]", column, columns);
        }
    }

    private void unknownClassification(LineRule.Subjects rule) {
        diagnostics.add(
                Code.CHOICE_UNKNOWN,
                rule.span(),
                "text",
                rule.classification(),
                "known",
                String.join("、", classifications.keySet()),
                "nearest",
                String.join("、", Nearest.to(rule.classification(), classifications.keySet())));
    }

    /** Every line and column that a formula counts from; {@code columns} are those of its block. */
    private void neighbours(Expression formula, List<Integer> columns) {
        CellCheck cells = cells(formulas.place(formula));
        Names.visit(formula, leaf -> {
            if (leaf instanceof Expression.Neighbours neighbours) {
                boolean well = true;
                for (Expression.Range range : neighbours.ranges()) {
                    for (int n = range.from(); n <= range.to() && well; n++) {
                        well = neighbours.axis() == Expression.Axis.LINES
                                ? cells.checkLine(n)
                                : columns.contains(n) || cells.unknownColumn(form.key(), n, columns);
                    }
                }
            }
        });
    }

    private CellCheck cells(Span span) {
        return new CellCheck(form, classifications, span, diagnostics);
    }
}
