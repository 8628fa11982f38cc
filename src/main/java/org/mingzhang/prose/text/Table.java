package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.mingzhang.diagnostic.Span;

/**
 * A table as far as it could be read.
 *
 * @param title its caption, empty where none was found
 * @param placed whether the column of each cell is known; else only the order of a row's amounts is
 * @param rows its lines that hold a name or an amount
 */
public record Table(String title, boolean placed, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param code the code of a subject, empty where there is none
     * @param name its name without ordinal
     * @param cells its amounts in order
     * @param span where it begins
     */
    public record Row(String code, String name, List<Cell> cells, Span span) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One amount.
     *
     * @param printed as printed
     * @param value in the unit of the table
     * @param column from 0, or the place among the row's amounts where columns are not known
     * @param span its place in the file
     */
    public record Cell(String printed, BigDecimal value, int column, Span span) {
        private static final BigDecimal THOUSAND = new BigDecimal(1_000);

        public int decimals() {
            return Math.max(0, value.scale());
        }

        /** Another amount as this one is printed: with commas, unless this one goes without. */
        public String like(BigDecimal other) {
            boolean bare = printed.indexOf(',') < 0 && value.abs().compareTo(THOUSAND) >= 0;
            String form = (bare ? "%." : "%,.") + Math.max(0, other.scale()) + "f";
            return String.format(Locale.ROOT, form, other);
        }
    }
}
