package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Table;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/**
 * Sums within the text's own tables: a subject of its subjects, a row's total of its columns, the total of its classes.
 *
 * <p>A table is judged by its own habit: where most of its lines obey a rule, a line that does not is wrong; where few
 * do, the table was not read, or is of another kind, and nothing is said.
 */
final class TableSumRule implements Rule {
    private static final int FEWEST = 3;

    /** One sum that should hold: an amount and its parts. */
    private record Sum(Code code, String label, Cell whole, List<Cell> parts) {
        BigDecimal difference() {
            return whole.value().subtract(sum()).abs();
        }

        BigDecimal sum() {
            return parts.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean holds() {
            int decimals = parts.stream().mapToInt(Cell::decimals).max().orElse(0);
            BigDecimal half = new BigDecimal("0.5").movePointLeft(Math.min(decimals, Math.max(0, whole.decimals())));
            return difference().compareTo(half.multiply(BigDecimal.valueOf(parts.size() + 1L))) <= 0;
        }
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Table table : reading.text().tables()) {
            judge(hierarchy(table), 5, findings);
            judge(rows(table), 7, findings);
        }
    }

    /** Judges sums of which at least so many tenths hold; one wrong subject breaks the sum above it and its own. */
    private static void judge(List<Sum> sums, long tenths, Findings findings) {
        long holding = sums.stream().filter(Sum::holds).count();
        if (holding < FEWEST || holding * 10 < sums.size() * tenths) {
            return;
        }
        sums.stream().filter(sum -> !sum.holds()).forEach(sum -> report(sum, findings));
    }

    private static void report(Sum sum, Findings findings) {
        findings.add(
                sum.code(),
                sum.whole().span(),
                "code",
                sum.label(),
                "label",
                sum.label(),
                "printed",
                sum.whole().printed(),
                "sum",
                sum.whole().like(sum.sum()));
    }

    private static List<Sum> hierarchy(Table table) {
        List<Sum> sums = new ArrayList<>();
        Map<String, Row> coded = new TreeMap<>();
        table.rows().stream()
                .filter(row -> row.code().matches("\\d{3}(?:\\d\\d){0,2}")
                        && !row.cells().isEmpty())
                .forEach(row -> coded.putIfAbsent(row.code(), row));
        for (Row row : coded.values()) {
            List<Row> below = coded.values().stream()
                    .filter(one -> one.code().length() == row.code().length() + 2
                            && one.code().startsWith(row.code()))
                    .toList();
            add(sums, table, row, below, Code.TABLE_HIERARCHY, row.code());
        }
        List<Row> classes = coded.values().stream()
                .filter(row -> row.code().length() == 3 && row.code().startsWith("2"))
                .toList();
        table.rows().stream()
                .filter(row -> row.code().isEmpty() && row.name().endsWith("合计"))
                .limit(1)
                .forEach(row -> add(sums, table, row, classes, Code.TABLE_TOTAL, "合计"));
        return sums;
    }

    /** The first amount of each row always; the others where their columns are known. */
    private static void add(List<Sum> sums, Table table, Row row, List<Row> below, Code code, String label) {
        if (below.isEmpty() || row.cells().isEmpty()) {
            return;
        }
        int columns = table.placed() ? row.cells().size() : 1;
        for (Cell whole : row.cells().subList(0, columns)) {
            List<Cell> parts = below.stream()
                    .flatMap(one -> one.cells().stream().filter(cell -> cell.column() == whole.column()))
                    .toList();
            sums.add(new Sum(code, label, whole, parts));
        }
    }

    private static List<Sum> rows(Table table) {
        List<Sum> sums = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.cells().size() >= 2 && row.cells().size() <= 8) {
                List<Cell> parts = row.cells().subList(1, row.cells().size());
                sums.add(new Sum(Code.TABLE_ROW, row.name(), row.cells().get(0), parts));
            }
        }
        return sums;
    }
}
