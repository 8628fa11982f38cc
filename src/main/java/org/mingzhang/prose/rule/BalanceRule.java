package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Table;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/**
 * Tables of income and expenditure: the lines make up 本年收入合计 and 本年支出合计, and with the balances 总计.
 *
 * <p>Judged only where at least three of the equations hold, and the lines of one side at least make up its total, so
 * that the table was surely read and its sides told apart.
 */
final class BalanceRule implements Rule {
    private record Equation(String label, Cell total, List<Cell> parts) {
        BigDecimal sum() {
            return parts.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean holds() {
            BigDecimal margin = new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts.size() + 1L));
            return sum().subtract(total.value()).abs().compareTo(margin) <= 0;
        }
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Table table : reading.text().tables()) {
            List<Equation> equations = equations(table);
            long holding = equations.stream().filter(Equation::holds).count();
            boolean parted =
                    holding > 0 && (equations.get(0).holds() || equations.get(1).holds());
            if (holding >= 3 && parted) {
                equations.stream().filter(one -> !one.holds()).forEach(one -> report(one, findings));
            }
        }
    }

    private static void report(Equation one, Findings findings) {
        findings.add(
                Code.TABLE_TOTAL,
                one.total().span(),
                "label",
                one.label(),
                "printed",
                one.total().printed(),
                "sum",
                one.total().like(one.sum()));
    }

    private static List<Equation> equations(Table table) {
        List<Equation> found = new ArrayList<>();
        Optional<Cell> income = first(table, "本年收入合计");
        Optional<Cell> spending = first(table, "本年支出合计");
        List<Cell> totals = named(table, "总计");
        if (income.isEmpty() || spending.isEmpty() || totals.isEmpty()) {
            return found;
        }
        Cell last = totals.get(totals.size() - 1);
        found.add(new Equation("本年收入合计", income.get(), lines(table, income.get(), true)));
        found.add(new Equation("本年支出合计", spending.get(), lines(table, spending.get(), false)));
        found.add(new Equation("总计", totals.get(0), List.of(last)));
        found.add(new Equation("总计", totals.get(0), with(income.get(), table, "年初", "使用非财政")));
        found.add(new Equation("总计", last, with(spending.get(), table, "年末", "结余分配")));
        return found;
    }

    private static List<Cell> with(Cell total, Table table, String time, String other) {
        List<Cell> parts = new ArrayList<>(List.of(total));
        table.rows().stream()
                .filter(row -> row.name().matches(".*" + time + "[^年]{0,10}结转和?结余")
                        || row.name().endsWith(other))
                .limit(2)
                .forEach(row -> row.cells().stream().limit(1).forEach(parts::add));
        return parts;
    }

    /** The lines of one side above its total: expenditure by its name, all else is income. */
    private static List<Cell> lines(Table table, Cell total, boolean income) {
        List<Cell> parts = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean above = !row.cells().isEmpty()
                    && row.cells().get(0).span().start() < total.span().start();
            boolean isIncome = !row.name().endsWith("支出");
            boolean line = above && !row.name().matches(".*(?:合计|总计|结转|结余|小计)");
            if (line && isIncome == income) {
                parts.add(row.cells().get(0));
            }
        }
        return parts;
    }

    private static Optional<Cell> first(Table table, String name) {
        return named(table, name).stream().findFirst();
    }

    private static List<Cell> named(Table table, String name) {
        return table.rows().stream()
                .filter(row -> row.name().endsWith(name) && !row.cells().isEmpty())
                .map(row -> row.cells().get(0))
                .toList();
    }
}
