package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an amount stands, in the words of its form.
 *
 * @param table the table's key, such as 表1
 * @param name of its line, without what numbers it; of its column where the line has none
 * @param number 行次, empty where there is none
 * @param code the subject's code, empty where there is none
 * @param column 栏次, where the line has several amounts and the form prints their numbers; else 0
 * @param columnTitle its column's heading, where the line has several amounts; else empty
 */
public record CellPlace(String table, String name, String number, String code, int column, String columnTitle) {
    static Optional<CellPlace> of(FilledTable table, CellKey key) {
        for (FilledTable.FilledBlock block : table.blocks()) {
            for (FilledTable.Line line : block.lines()) {
                if (line.key().equals(key.line())) {
                    return Optional.of(of(table, block.block(), line, key));
                }
            }
        }
        return table.totals().stream()
                .filter(total -> total.line().name().equals(key.line()))
                .findFirst()
                .map(total -> new CellPlace(table.key(), total.line().name(), "", "", 0, ""));
    }

    private static CellPlace of(FilledTable table, Form.Block block, FilledTable.Line line, CellKey key) {
        List<Form.Column> amounts = block.leaves().stream()
                .filter(column -> column.holds() == Form.Holds.AMOUNT)
                .toList();
        String title = titles(block.columns(), key.column());
        boolean several = amounts.size() > 1 && !line.name().isEmpty();
        return new CellPlace(
                table.key(),
                line.name().isEmpty() ? title : line.name(),
                line.name().isEmpty() ? "" : line.number(),
                line.code(),
                amounts.size() > 1 && table.form().numbered() ? key.column() : 0,
                several ? title : "");
    }

    /** The headings over a column, from the outermost that it shares with others to its own. */
    private static String titles(List<Form.Column> columns, int number) {
        for (Form.Column column : columns) {
            if (column.leaves().stream().anyMatch(leaf -> leaf.number() == number)) {
                List<String> titles = new ArrayList<>(List.of(column.title()));
                String below = titles(column.below(), number);
                titles.add(below);
                titles.removeIf(String::isEmpty);
                return String.join("·", titles);
            }
        }
        return "";
    }
}
