package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Table;
import org.mingzhang.prose.text.Table.Row;

/** Subjects that a list or a table names although the tables have no figure for them. */
final class UnusedSubjectRule implements Rule {
    private static final Pattern LIST =
            Pattern.compile("(?:人员|公用)(?:经费|支出)[^。]{0,40}?(?:主要)?(?:包括|用于)[：:]?([^。]{8,600})");
    private static final Pattern SECTION = Pattern.compile("[（(]类[）)](?:支出)?([\\u4e00-\\u9fff（）()]{2,20}?)[（(]款[）)]");
    private static final int ENOUGH = 8;

    @Override
    public void check(Reading reading, Findings findings) {
        Map<String, Boolean> used = economicClasses(reading);
        if (used.size() >= ENOUGH) {
            reading.passages().forEach(passage -> lists(passage, used, findings));
        }
        reading.text().tables().forEach(table -> rows(table, findings));
        sections(reading, findings);
    }

    /** Sections (款) that the text explains although no table has them. */
    private static void sections(Reading reading, Findings findings) {
        String known = reading.text().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.code().matches("2\\d{4}"))
                .map(row -> plain(row.name()))
                .collect(Collectors.joining("|"));
        if (known.chars().filter(c -> c == '|').count() < ENOUGH / 2) {
            return;
        }
        for (Passage passage : reading.passages()) {
            Matcher matcher = SECTION.matcher(passage.text());
            while (matcher.find()) {
                if (!known.contains(plain(matcher.group(1)))) {
                    findings.add(
                            Code.SUBJECT_UNUSED,
                            passage.span(matcher.start(1), matcher.end(1)),
                            "printed",
                            matcher.group(1));
                }
            }
        }
    }

    /** Each subject of the economic classification that the tables name, and whether it has a figure. */
    private static Map<String, Boolean> economicClasses(Reading reading) {
        Map<String, Boolean> used = new HashMap<>();
        for (Table table : reading.text().tables()) {
            for (Row row : table.rows()) {
                if (row.code().matches("3\\d{4}")) {
                    used.merge(plain(row.name()), hasFigure(row), Boolean::logicalOr);
                }
            }
        }
        return used;
    }

    private static boolean hasFigure(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.value().signum() != 0);
    }

    private static String plain(String name) {
        return name.replaceAll("[（）()\\s]", "");
    }

    private static void lists(Passage passage, Map<String, Boolean> used, Findings findings) {
        Matcher matcher = LIST.matcher(passage.text());
        while (matcher.find()) {
            List<String> unused = new ArrayList<>();
            int first = -1;
            int at = matcher.start(1);
            for (String name : matcher.group(1).split("[、，；]", -1)) {
                if (Boolean.FALSE.equals(used.get(plain(name)))) {
                    first = unused.isEmpty() ? at : first;
                    unused.add(name);
                }
                at += name.length() + 1;
            }
            if (!unused.isEmpty()) {
                String shown = String.join("、", unused);
                findings.add(
                        Code.SUBJECT_UNUSED,
                        passage.span(first, first + unused.get(0).length()),
                        "printed",
                        shown);
            }
        }
    }

    /** Rows of functions without any figure, in a table whose other rows have some. */
    private static void rows(Table table, Findings findings) {
        List<Row> functions = table.rows().stream()
                .filter(row -> row.code().matches("2\\d{2}(?:\\d\\d){0,2}"))
                .toList();
        List<Row> empty =
                functions.stream().filter(row -> row.cells().isEmpty()).toList();
        if (functions.size() >= ENOUGH && empty.size() * 4 <= functions.size()) {
            String above = "?";
            for (Row row : empty) {
                if (!row.code().startsWith(above)) {
                    findings.add(Code.SUBJECT_UNUSED, row.span(), "printed", row.code() + " " + row.name());
                    above = row.code();
                }
            }
        }
    }
}
