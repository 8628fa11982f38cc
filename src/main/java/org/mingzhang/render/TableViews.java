package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.site.Anchors;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.FilledTable.FilledBlock;
import org.mingzhang.standard.FilledTable.Line;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Form.Weight;
import org.mingzhang.standard.Tie;

/** Lays filled tables out in rows and cells. */
final class TableViews {
    private final FilledDisclosure filled;
    private final Words words;
    private final List<Tie.Compared> ties;

    TableViews(FilledDisclosure filled, Words words) {
        this.filled = filled;
        this.words = words;
        this.ties = filled.ties();
    }

    PageView.Table table(String key) {
        FilledTable table = java.util.Objects.requireNonNull(filled.tables().get(key), key);
        Form form = table.form();
        int columns =
                form.blocks().stream().mapToInt(block -> block.leaves().size()).sum();
        return new PageView.Table(
                table.id(),
                form.number(),
                table.title(),
                form.shortTitle(),
                form.number().isEmpty() ? "" : filled.disclosure().department().name(),
                form.unit().term(),
                kind(form),
                columns,
                new HeaderRows(form, words).rows(),
                body(table),
                notes(form),
                table.isEmpty() ? form.emptyStatement().orElse("") : "");
    }

    private static String kind(Form form) {
        if (form.blocks().size() > 1) {
            return "sides";
        }
        boolean coded = form.blocks().get(0).leaves().stream().anyMatch(column -> column.holds() == Holds.CODE);
        return coded ? "subjects" : "plain";
    }

    private List<String> notes(Form form) {
        List<String> notes = new ArrayList<>(form.notes());
        for (Tie.Compared compared : ties) {
            if (compared.outcome() == Tie.Outcome.ROUNDING
                    && compared.tie().table().equals(form.key())) {
                AmountUnit unit = form.unit();
                notes.add(words.text(
                        "roundingNote",
                        compared.tie().leftTitle(),
                        compared.left().format(unit),
                        compared.tie().rightTitle(),
                        compared.right().format(unit),
                        compared.difference().format(unit)));
            }
        }
        return notes;
    }

    private static List<PageView.Row> body(FilledTable table) {
        List<PageView.Row> rows = new ArrayList<>();
        int height =
                table.blocks().stream().mapToInt(b -> b.lines().size()).max().orElse(0);
        for (int i = 0; i < height; i++) {
            rows.add(row(table, i));
        }
        if (!table.totals().isEmpty()) {
            rows.add(totals(table));
        }
        return rows;
    }

    private static PageView.Row row(FilledTable table, int index) {
        List<PageView.Cell> cells = new ArrayList<>();
        Weight weight = Weight.PLAIN;
        for (int side = 0; side < table.blocks().size(); side++) {
            FilledBlock block = table.blocks().get(side);
            if (index < block.lines().size()) {
                Line line = block.lines().get(index);
                weight = side == 0 ? line.weight() : weight;
                cells.addAll(cells(table, block, line, side + 1));
            } else {
                for (Form.Column column : block.block().leaves()) {
                    cells.add(cell(column, "", "", 0, 0, Weight.PLAIN, side + 1, true));
                }
            }
        }
        return new PageView.Row(name(weight), cells);
    }

    private static List<PageView.Cell> cells(FilledTable table, FilledBlock block, Line line, int side) {
        List<PageView.Cell> cells = new ArrayList<>();
        boolean unnamed = line.name().isEmpty() && line.cells().isEmpty();
        int pale = line.level() > 1 ? line.code().length() - 2 : 0;
        for (Form.Column column : block.block().leaves()) {
            String id = cells.isEmpty() ? Anchors.line(table, line) : "";
            String text = text(table, column, line);
            cells.add(cell(
                    column,
                    text,
                    id,
                    column.holds() == Holds.CODE ? pale : 0,
                    line.level(),
                    line.weight(),
                    side,
                    unnamed));
        }
        return cells;
    }

    private static String text(FilledTable table, Form.Column column, Line line) {
        return switch (column.holds()) {
            case CODE -> line.code();
            case NAME -> line.name();
            case LINE_NUMBER -> line.number();
            case AMOUNT ->
                line.amount(column.number())
                        .map(amount -> amount.format(table.form().unit()))
                        .orElse("");
        };
    }

    private static PageView.Cell cell(
            Form.Column column, String text, String id, int pale, int level, Weight weight, int side, boolean unnamed) {
        String kind = switch (column.holds()) {
            case CODE -> "code";
            case NAME -> "name";
            case LINE_NUMBER -> "line-number";
            case AMOUNT -> "amount";
        };
        return new PageView.Cell(kind, text, 1, 1, id, pale, level, name(weight), side, unnamed);
    }

    /** The totals at the foot; what no total reaches stays blank. */
    private static PageView.Row totals(FilledTable table) {
        List<PageView.Cell> cells = new ArrayList<>();
        int next = 0;
        for (FilledTable.Total total : table.totals()) {
            int skipped = width(table, next, total.line().from() - 1);
            if (skipped > 0) {
                cells.add(totalCell("name", "", skipped, 0));
            }
            int side = total.line().from() == total.line().to() ? total.line().from() + 1 : 0;
            cells.add(totalCell(
                    "name",
                    total.line().name(),
                    width(table, total.line().from(), total.line().to()) - 1,
                    side));
            Optional<String> amount =
                    total.cell().map(cell -> cell.amount().format(table.form().unit()));
            cells.add(totalCell("amount", amount.orElse(""), 1, side));
            next = total.line().to() + 1;
        }
        return new PageView.Row("total", cells);
    }

    private static int width(FilledTable table, int from, int to) {
        int width = 0;
        for (int i = from; i <= to; i++) {
            width += table.form().blocks().get(i).leaves().size();
        }
        return width;
    }

    private static PageView.Cell totalCell(String kind, String text, int colspan, int side) {
        return new PageView.Cell(kind, text, colspan, 1, "", 0, 0, "total", side, false);
    }

    private static String name(Weight weight) {
        return weight.name().toLowerCase(java.util.Locale.ROOT);
    }
}
