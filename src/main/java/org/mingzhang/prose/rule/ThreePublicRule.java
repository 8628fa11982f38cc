package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;
import org.mingzhang.prose.text.Table;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/**
 * “三公”经费: the columns of its table, and the completion rates of the text against the budgets of that table.
 *
 * <p>The table has 合计, 因公出国, 小计, 购置, 运行, 接待 of the budget, then the same of the accounts; it is read only
 * where the budget has all six.
 */
final class ThreePublicRule implements Rule {
    private static final int SIX = 6;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern COMPLETED = Pattern.compile(".*完成(?:年初|年度|全年)?预算(?:数|额)?的?");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Table table : reading.text().tables()) {
            for (Row row : table.rows()) {
                if (row.cells().size() >= SIX && isThreePublic(table, row)) {
                    budgets(row.cells().subList(0, SIX), reading, findings);
                    return;
                }
            }
        }
    }

    private static boolean isThreePublic(Table table, Row row) {
        String head = table.title() + row.name();
        boolean paired = head.matches(".*预算数决算数预算数.*");
        boolean named = head.contains("因公出国") && head.contains("接待");
        return named && !paired;
    }

    private static void budgets(List<Cell> six, Reading reading, Findings findings) {
        BigDecimal cars = value(six, 3).add(value(six, 4));
        BigDecimal all = value(six, 1).add(cars).add(value(six, 5));
        boolean totalHolds = isNear(value(six, 0), all);
        boolean partHolds = isNear(value(six, 2), cars);
        if (!totalHolds && !partHolds) {
            return;
        }
        if (!totalHolds || !partHolds) {
            Cell wrong = six.get(totalHolds ? 2 : 0);
            String sum = wrong.like(totalHolds ? cars : all);
            findings.add(Code.TABLE_ROW, wrong.span(), "label", "三公", "printed", wrong.printed(), "sum", sum);
        }
        Map<String, BigDecimal> budgets = new TreeMap<>();
        budgets.put("(?:公务)?用车购置及运行", cars);
        budgets.put("(?:公务)?用车运行", value(six, 4));
        budgets.put("公务接待", value(six, 5));
        reading.passages().forEach(passage -> rates(passage, budgets, findings));
    }

    private static BigDecimal value(List<Cell> cells, int index) {
        return cells.get(index).value();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT.add(CENT)) <= 0;
    }

    /** Rates of a passage that names one of the three and states no budget itself. */
    private static void rates(Passage passage, Map<String, BigDecimal> budgets, Findings findings) {
        List<Quantity> quantities = passage.quantities();
        if (quantities.size() < 2
                || !BudgetPair.budgets(passage, passage.text().length(), "").isEmpty()) {
            return;
        }
        Quantity spent = quantities.get(0);
        BigDecimal budget = budget(Labels.bare(passage.lead(spent)), budgets);
        if (!spent.isMoney() || budget.signum() == 0) {
            return;
        }
        for (Quantity one : quantities.subList(1, quantities.size())) {
            boolean rate =
                    one.isPercent() && COMPLETED.matcher(passage.lead(one)).matches();
            Movement moved = one.isMoney() ? Movement.in(passage.lead(one)) : null;
            if (rate) {
                rate(passage, one, spent, budget, findings);
            } else if (moved != null && moved.subject().matches("(?:比|较)(?:年初|全年)?预算数?")) {
                difference(passage, one, spent, budget, findings);
            }
        }
    }

    private static BigDecimal budget(String label, Map<String, BigDecimal> budgets) {
        String plain = label.replaceFirst("^[（(]?\\d{1,2}[）)、.．]", "");
        return budgets.entrySet().stream()
                .filter(entry -> plain.matches(entry.getKey() + "(?:维护)?(?:费|经费|费用)?(?:支出)?"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static void rate(Passage passage, Quantity rate, Quantity spent, BigDecimal budget, Findings findings) {
        Rates.Range whole = new Rates.Range(budget.multiply(spent.unit().yuan()), spent.half());
        findings.compared(passage, rate, spent);
        if (!Rates.agrees(rate, Rates.Range.of(spent), whole)) {
            findings.add(
                    Code.COMPLETION_WRONG,
                    passage.span(rate),
                    "printed",
                    rate.shown(),
                    "right",
                    Rates.right(rate, Rates.Range.of(spent), whole),
                    "spent",
                    spent.shown(),
                    "budget",
                    budget.toPlainString() + spent.unit().word());
        }
    }

    private static void difference(
            Passage passage, Quantity amount, Quantity spent, BigDecimal budget, Findings findings) {
        BigDecimal saved = budget.subtract(spent.number());
        BigDecimal difference = saved.abs();
        findings.compared(passage, amount, spent);
        if (difference
                        .subtract(amount.number())
                        .abs()
                        .compareTo(CENT.multiply(HUNDRED).movePointLeft(2))
                > 0) {
            findings.add(
                    Code.DIFFERENCE_WRONG,
                    passage.span(amount),
                    "printed",
                    amount.shown(),
                    "direction",
                    saved.signum() > 0 ? "@difference.less" : "@difference.more",
                    "right",
                    difference.toPlainString() + amount.unit().word(),
                    "now",
                    spent.shown(),
                    "before",
                    budget.toPlainString() + spent.unit().word());
        }
    }
}
