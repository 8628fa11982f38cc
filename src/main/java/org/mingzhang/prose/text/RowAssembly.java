package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/**
 * Puts the rows of a table together from its codes, names and amounts in the order of the text.
 *
 * <p>A code may come in pieces (2010 and 301), a name too; whole numbers of one or two digits number the lines.
 */
final class RowAssembly {
    private static final int GROUP = 4;

    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private String code = "";
    private String name = "";
    private @Nullable Span start;

    void amount(String printed, Span span) {
        begin(span);
        String digits = printed.replace(",", "");
        cells.add(new Cell(
                printed,
                new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits),
                cells.size(),
                span));
    }

    void integer(String digits, Span span) {
        boolean completes = code.length() == GROUP && (digits.length() == 1 || digits.length() == 3);
        if (completes && (name.isEmpty() || (!cells.isEmpty() && digits.length() == 3))) {
            code += digits;
        } else if (digits.length() >= 3 && digits.indexOf(',') < 0) {
            if (!cells.isEmpty() || !code.isEmpty()) {
                flush();
            }
            code = digits;
            begin(span);
        }
    }

    void name(String piece, Span span) {
        if (!cells.isEmpty()) {
            flush();
        }
        name += piece;
        begin(span);
    }

    private void begin(Span span) {
        start = start == null ? span : start;
    }

    List<Row> finished() {
        flush();
        return List.copyOf(rows);
    }

    private void flush() {
        Span from = start;
        if (from != null) {
            rows.add(new Row(code, plain(name), cells, from));
        }
        start = null;
        code = "";
        name = "";
        cells.clear();
    }

    /** The name without the names of empty lines before it: what follows the last ordinal. */
    static String plain(String name) {
        int ordinal = -1;
        for (int i = 1; i < name.length(); i++) {
            boolean mark = name.charAt(i) == '、' && "一二三四五六七八九十".indexOf(name.charAt(i - 1)) >= 0;
            ordinal = mark ? i : ordinal;
        }
        return name.substring(ordinal + 1);
    }
}
