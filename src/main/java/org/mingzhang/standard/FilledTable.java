package org.mingzhang.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.ledger.Money;

/**
 * A form with its amounts.
 *
 * @param key how formulas call it; a repeated form's key ends in {@code .NAME}
 * @param id the anchor of the table on a page
 * @param instance the item for which a repeated form was made; empty otherwise
 */
public record FilledTable(
        Form form, String key, String id, String title, String instance, List<FilledBlock> blocks, List<Total> totals) {

    /** One block of lines. */
    public record FilledBlock(Form.Block block, List<Line> lines) {}

    /**
     * One line.
     *
     * @param level depth in the hierarchy, 1 for 类; 0 for lines outside it
     * @param cells by column number; a column without an amount has no entry
     */
    public record Line(
            String key,
            String number,
            String code,
            String name,
            int level,
            Form.Weight weight,
            Map<Integer, Cell> cells) {
        public Optional<Money> amount(int column) {
            return Optional.ofNullable(cells.get(column)).map(Cell::amount);
        }
    }

    /**
     * An amount in its place, which knows how it came about.
     *
     * @param amount exact; printed in the form's unit
     * @param formula the rule that gave it
     * @param sources the facts and cells that the rule took
     */
    public record Cell(CellKey key, Money amount, Expression formula, List<Source> sources) {
        public Cell {
            sources = List.copyOf(sources);
        }
    }

    /** A total at the foot; without a cell where nothing was stated. */
    public record Total(Form.TotalLine line, Optional<Cell> cell) {}

    /** The anchor of a line: the table's, with its number or code; empty for a line without either. */
    public String anchor(Line line) {
        if (!line.number().isEmpty() || !line.code().isEmpty()) {
            return id() + "-" + line.key();
        }
        return line.weight() == Form.Weight.TOTAL ? id() + "-total" : "";
    }

    /** Every cell that carries an amount, the totals at the foot last. */
    public Stream<Cell> cells() {
        return Stream.concat(
                blocks.stream()
                        .flatMap(block -> block.lines().stream())
                        .flatMap(line -> line.cells().values().stream()),
                totals.stream().flatMap(total -> total.cell().stream()));
    }

    /** Whether no cell carries an amount. */
    public boolean isEmpty() {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .allMatch(line -> line.cells().isEmpty());
    }

    /** The cell at an address, the totals at the foot among them. */
    public Optional<Cell> cell(CellKey wanted) {
        return line(wanted.line())
                .flatMap(line -> Optional.ofNullable(line.cells().get(wanted.column())))
                .or(() -> totals.stream()
                        .flatMap(total -> total.cell().stream())
                        .filter(cell -> cell.key().equals(wanted))
                        .findFirst());
    }

    public Optional<Line> line(String lineKey) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.key().equals(lineKey))
                .findFirst();
    }
}
