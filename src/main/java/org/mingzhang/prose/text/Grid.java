package org.mingzhang.prose.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.prose.text.Table.Cell;
import org.mingzhang.prose.text.Table.Row;

/** A table whose rows and columns are marked in the file, as in Markdown and HTML. */
final class Grid {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*+(?:\\.\\d++)?+");
    private static final Pattern CODE = Pattern.compile("\\d{3}(?:\\d\\d){0,2}");
    private static final Pattern COUNTER = Pattern.compile(".*(?:行次|序号|栏次|编号).*");

    private final String title;
    private final List<List<Block>> lines = new ArrayList<>();

    Grid(String title) {
        this.title = title;
    }

    void add(List<Block> line) {
        lines.add(List.copyOf(line));
    }

    Table table() {
        Set<Integer> counters = counters();
        boolean even = lines.stream().map(List::size).distinct().count() <= 1;
        List<Row> rows = new ArrayList<>();
        for (List<Block> line : lines) {
            read(line, counters, rows);
        }
        return new Table(title, even, rows);
    }

    private Set<Integer> counters() {
        Set<Integer> counters = new HashSet<>();
        for (List<Block> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (COUNTER.matcher(line.get(i).text()).matches()) {
                    counters.add(i);
                }
            }
        }
        return counters;
    }

    private static void read(List<Block> line, Set<Integer> counters, List<Row> rows) {
        if (line.isEmpty() || isCount(line)) {
            return;
        }
        String code = "";
        String name = "";
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            String text = line.get(i).text();
            boolean first = cells.isEmpty() && name.isEmpty();
            if (first && (CODE.matcher(text).matches() || (!code.isEmpty() && text.matches("\\d\\d")))) {
                code += text;
            } else if (NUMBER.matcher(text).matches() && !counters.contains(i)) {
                cells.add(new Cell(
                        text,
                        new BigDecimal(text.replace(",", "")),
                        i,
                        line.get(i).span()));
            } else if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
                if (!cells.isEmpty()) {
                    rows.add(new Row(
                            code, RowAssembly.plain(name), cells, line.get(0).span()));
                    code = "";
                    name = "";
                    cells.clear();
                }
                name += text;
            }
        }
        rows.add(new Row(code, RowAssembly.plain(name), cells, line.get(0).span()));
    }

    /** The row that numbers the columns: 1 2 3. */
    private static boolean isCount(List<Block> line) {
        int next = 1;
        for (Block cell : line) {
            if (NUMBER.matcher(cell.text()).matches()) {
                if (!cell.text().equals(Integer.toString(next++))) {
                    return false;
                }
            }
        }
        return next > 2;
    }
}
