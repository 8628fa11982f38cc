package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;
import org.mingzhang.prose.text.Table;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/** A total in a sentence and the same total in the text's own table. */
final class TextTableRule implements Rule {
    private static final Pattern OTHER = Pattern.compile(".*(?:上年|占|比|较).*");
    /** Which table, which of its rows, and which words before a figure name the same total. */
    private record Tie(Pattern title, Pattern row, Pattern label) {
        static Tie of(String title, String row, String label) {
            return new Tie(Pattern.compile(title), Pattern.compile(row), Pattern.compile(label));
        }
    }

    private static final String YEAR = "(?:.*?20\\d\\d ?年度?|.*本年度?|.*部门|.*单位)?(?:部门|单位)?";

    private static final List<Tie> TIES = List.of(
            Tie.of(".*财政拨款收入?支出?(?:决算|预算)?总表.*", ".*总计", YEAR + "财政拨款(?:收、支|收支|收入、?支出)(?:决算|预算)?(?:总计|总额).*"),
            Tie.of("(?!.*财政拨款).*收入?支出?(?:决算|预算)?总表.*", ".*总计", YEAR + "(?:收、支|收支|收入、?支出)(?:决算|预算)?(?:总计|总额).*"),
            Tie.of("(?!.*(?:支出|拨款)).*收入(?:决算|预算)?表.*", ".*合计", YEAR + "收入(?:决算|预算)?(?:合计|总计).*"),
            Tie.of("(?!.*(?:收入|拨款|基金|国有)).*支出(?:决算|预算)?表.*", ".*合计", YEAR + "支出(?:决算|预算)?(?:合计|总计).*"),
            Tie.of(".*基本支出.*表.*", ".*人员经费合计", "(?:其中)?人员经费"),
            Tie.of(".*基本支出.*表.*", ".*公用经费合计", "(?:其中)?公用经费"));

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Tie tie : TIES) {
            List<Cell> cells = reading.text().tables().stream()
                    .filter(table -> tie.title().matcher(table.title()).matches())
                    .flatMap(table -> cells(table, tie).stream())
                    .toList();
            if (!cells.isEmpty()) {
                reading.places().forEach(place -> judge(place, tie, cells, findings));
            }
        }
    }

    private static List<Cell> cells(Table table, Tie tie) {
        return table.rows().stream()
                .filter(row -> tie.row().matcher(row.name()).matches())
                .flatMap(row -> firsts(row).stream())
                .toList();
    }

    private static List<Cell> firsts(Row row) {
        return row.cells().isEmpty() ? List.of() : List.of(row.cells().get(0));
    }

    private static void judge(Reading.Place place, Tie tie, List<Cell> cells, Findings findings) {
        Quantity quantity = place.quantity();
        String lead = place.passage().lead(quantity);
        boolean current = quantity.isMoney()
                && Movement.in(lead) == null
                && !OTHER.matcher(lead).matches();
        if (!current || !tie.label().matcher(lead).matches()) {
            return;
        }
        findings.compared(place.passage(), quantity);
        if (cells.stream().noneMatch(cell -> agrees(quantity, cell))) {
            Cell cell = cells.get(0);
            findings.add(
                    Code.TEXT_TABLE,
                    place.passage().span(quantity),
                    "printed",
                    quantity.shown(),
                    "label",
                    lead,
                    "other",
                    cell.printed(),
                    "line",
                    Integer.toString(cell.span().line()));
        }
    }

    /** Equal as printed, whether the table is in the sentence's unit or in 元. */
    private static boolean agrees(Quantity quantity, Cell cell) {
        BigDecimal half = quantity.half();
        BigDecimal inUnit = cell.value().multiply(quantity.unit().yuan());
        return quantity.value().subtract(inUnit).abs().compareTo(half.add(CENT)) <= 0
                || quantity.value().subtract(cell.value()).abs().compareTo(half) <= 0;
    }
}
