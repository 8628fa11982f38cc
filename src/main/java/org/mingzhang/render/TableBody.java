package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.FilledTable.FilledBlock;
import org.mingzhang.standard.FilledTable.Line;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Column;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Form.Weight;

/** Lays the lines of a filled table out in rows: blocks side by side, the totals last. */
final class TableBody {
    private static final String LACKS_AMOUNTS = "amounts";
    private static final String LACKS_NAME = "name";

    private final FilledTable table;
    private final Places places;
    private final TableNotes notes;

    TableBody(FilledTable table, Places places, TableNotes notes) {
        this.table = table;
        this.places = places;
        this.notes = notes;
    }

    List<PageView.Row> rows() {
        List<PageView.Row> rows = new ArrayList<>();
        int height =
                table.blocks().stream().mapToInt(b -> b.lines().size()).max().orElse(0);
        for (int i = 0; i < height; i++) {
            rows.add(row(i));
        }
        if (!table.totals().isEmpty()) {
            rows.add(totals());
        }
        return rows;
    }

    /** How many named lines have no amount. */
    static int emptyLines(List<PageView.Row> rows) {
        return (int) rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind().equals("name") && !cell.text().isEmpty())
                .filter(cell -> cell.lacks().equals(LACKS_AMOUNTS))
                .count();
    }

    private PageView.Row row(int index) {
        List<PageView.Cell> cells = new ArrayList<>();
        Weight weight = Weight.PLAIN;
        for (FilledBlock block : table.blocks()) {
            if (index < block.lines().size()) {
                Line line = block.lines().get(index);
                weight = cells.isEmpty() ? line.weight() : weight;
                addLine(cells, block.block(), line);
            } else {
                addGap(cells, block.block());
            }
        }
        return new PageView.Row(word(weight), cells);
    }

    private void addLine(List<PageView.Cell> cells, Form.Block block, Line line) {
        String lacks = lacks(block, line);
        String id = table.anchor(line);
        for (Column column : block.leaves()) {
            int pale = column.holds() == Holds.CODE && line.level() > 1
                    ? line.code().length() - 2
                    : 0;
            PageView.Cell cell = new PageView.Cell(
                    kind(column),
                    text(column, line),
                    1,
                    1,
                    id,
                    pale,
                    line.level(),
                    word(line.weight()),
                    lacks,
                    places.at(cells.size(), places.side(cells.size())));
            cells.add(cell.leadingTo(note(column, line)));
            id = "";
        }
    }

    private String note(Column column, Line line) {
        return column.holds() == Holds.AMOUNT
                ? Optional.ofNullable(line.cells().get(column.number()))
                        .map(notes::href)
                        .orElse("")
                : "";
    }

    private static String lacks(Form.Block block, Line line) {
        if (line.name().isEmpty() && line.cells().isEmpty()) {
            return LACKS_NAME;
        }
        boolean filled = block.leaves().stream()
                .anyMatch(column -> column.holds() == Holds.AMOUNT
                        && line.amount(column.number()).isPresent());
        return filled ? "" : LACKS_AMOUNTS;
    }

    /** A block that has fewer lines than its neighbours ends in blank cells. */
    private void addGap(List<PageView.Cell> cells, Form.Block block) {
        for (Column column : block.leaves()) {
            PageView.Position at = places.at(cells.size(), places.side(cells.size()));
            cells.add(new PageView.Cell(kind(column), "", 1, 1, "", 0, 0, word(Weight.PLAIN), LACKS_NAME, at));
        }
    }

    private String text(Column column, Line line) {
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

    private static String kind(Column column) {
        return switch (column.holds()) {
            case CODE -> "code";
            case NAME -> "name";
            case LINE_NUMBER -> "line-number";
            case AMOUNT -> "amount";
        };
    }

    /** The totals at the foot; what no total reaches stays blank. */
    private PageView.Row totals() {
        List<PageView.Cell> cells = new ArrayList<>();
        int next = 0;
        int column = 0;
        boolean spanning = false;
        for (FilledTable.Total total : table.totals()) {
            int from = total.line().from();
            int to = total.line().to();
            int skipped = places.width(next, from - 1);
            spanning = spanning || skipped > 0 || from < to;
            if (skipped > 0) {
                cells.add(totalCell("name", "", skipped, "", places.at(column, 0)));
                column += skipped;
            }
            addTotal(cells, total, column, spanning ? 0 : from + 1);
            column += places.width(from, to);
            next = to + 1;
        }
        return new PageView.Row(word(Weight.TOTAL), cells);
    }

    private void addTotal(List<PageView.Cell> cells, FilledTable.Total total, int column, int side) {
        Optional<String> amount =
                total.cell().map(cell -> cell.amount().format(table.form().unit()));
        String lacks = amount.isPresent() || side == 0 ? "" : LACKS_AMOUNTS;
        int width = places.width(total.line().from(), total.line().to()) - 1;
        cells.add(totalCell("name", total.line().name(), width, lacks, places.at(column, side)));
        cells.add(totalCell("amount", amount.orElse(""), 1, lacks, places.at(column + width, side))
                .leadingTo(total.cell().map(notes::href).orElse("")));
    }

    private static PageView.Cell totalCell(String kind, String text, int colspan, String lacks, PageView.Position at) {
        return new PageView.Cell(kind, text, colspan, 1, "", 0, 0, word(Weight.TOTAL), lacks, at);
    }

    private static String word(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
