package org.mingzhang.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;

/**
 * An official table as it stands on a page, read by nothing but what is printed: each amount by its line, which is
 * called by its 行次, else its code, else its name, and by its column number, counted where none is printed.
 */
@NullMarked
final class OfficialTable {
    private final Element table;
    private final Map<Integer, Integer> numbers = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> amounts = new LinkedHashMap<>();

    private OfficialTable(Element table) {
        this.table = table;
    }

    static OfficialTable read(Element table) {
        OfficialTable read = new OfficialTable(table);
        read.numberColumns();
        table.select("tbody > tr").forEach(read::line);
        return read;
    }

    /** The amounts, also the empty ones, by {@code line column}. */
    Map<String, String> amounts() {
        return amounts;
    }

    /** The names of all lines in the order of the page, block by block within a row. */
    Map<String, String> names() {
        return names;
    }

    private void numberColumns() {
        for (Element row : table.select("thead > tr")) {
            int at = 0;
            for (Element cell : row.children()) {
                if (cell.hasClass("colno") && cell.text().matches("[0-9]+")) {
                    numbers.put(at, Integer.valueOf(cell.text()));
                }
                at += span(cell);
            }
        }
        if (numbers.isEmpty()) {
            countColumns();
        }
    }

    private void countColumns() {
        int at = 0;
        for (Element cell : table.selectFirst("tbody > tr").children()) {
            if (cell.hasClass("amount")) {
                numbers.put(at, numbers.size() + 1);
            }
            at += span(cell);
        }
    }

    private void line(Element row) {
        List<Element> before = new ArrayList<>();
        int at = 0;
        String key = "1";
        for (Element cell : row.children()) {
            if (!cell.hasClass("amount")) {
                before.add(cell);
            } else {
                if (!before.isEmpty()) {
                    key = key(before);
                    before.clear();
                }
                if (!key.isEmpty()) {
                    amounts.put(key + " " + numbers.get(at), cell.text());
                }
            }
            at += span(cell);
        }
    }

    private String key(List<Element> before) {
        String name = text(before, "name");
        String number = text(before, "lineno");
        String code = text(before, "code");
        String key = !number.isEmpty() ? number : !code.isEmpty() ? code : name;
        if (!key.isEmpty()) {
            names.put(key, name);
        }
        return key;
    }

    private static String text(List<Element> cells, String kind) {
        return cells.stream()
                .filter(cell -> cell.hasClass(kind))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private static int span(Element cell) {
        String columns = cell.attr("colspan");
        return columns.isEmpty() ? 1 : Integer.parseInt(columns);
    }
}
