package org.mingzhang.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.cli.SiteFixture;

/** The shipped disclosure, cell by cell against what was published on paper. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedCellsTest {
    private static final Path TYPED = Path.of("src/test/resources/org/mingzhang/site");
    private static final String PAGE = "caidian-government-office/2021/final-accounts/index.html";

    @SuppressWarnings("NullAway.Init")
    private Document page;

    @BeforeAll
    void build(@TempDir Path temp) {
        page = SiteFixture.shipped(temp).build().wentWell().page(PAGE);
    }

    static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>(Set.of("table-8", "table-9"));
        typed("published-cells.tsv").forEach(line -> tables.add(line.get(0)));
        return tables;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_published_cell_stands_in_its_place_and_all_others_are_empty(String id) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (List<String> line : typed("published-cells.tsv")) {
            if (line.get(0).equals(id)) {
                expected.put(line.get(1) + " " + line.get(2), line.get(3));
            }
        }
        Map<String, String> found = new TreeMap<>(table(id).amounts());
        assertTrue(found.keySet().containsAll(expected.keySet()), () -> "lines of " + id + ": " + found.keySet());
        found.values().removeIf(String::isEmpty);
        assertEquals(lines(expected), lines(found));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_line_has_its_number_or_code_and_its_official_name(String id) throws IOException {
        List<String> expected = new ArrayList<>();
        for (List<String> line : typed("published-lines.tsv")) {
            if (line.get(0).equals(id)) {
                expected.add(line.get(1) + " " + (line.size() > 2 ? line.get(2) : ""));
            }
        }
        List<String> found = new ArrayList<>();
        table(id).names().forEach((key, name) -> found.add(key + " " + name));
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    @Test
    void the_forms_with_numbered_lines_have_all_of_them() {
        assertEquals(60, table("table-1").names().size());
        assertEquals(64, table("table-4").names().size());
        for (int line = 1; line <= 64; line++) {
            assertTrue(table("table-4").names().containsKey(Integer.toString(line)));
        }
    }

    @Test
    void the_reports_print_the_twenty_eight_different_amounts_of_the_appendix() throws IOException {
        Set<String> amounts = new TreeSet<>();
        for (String id : tables()) {
            if (id.startsWith("report-")) {
                amounts.addAll(table(id).amounts().values());
            }
        }
        amounts.removeAll(Set.of("", "0.00"));
        assertEquals(28, amounts.size(), amounts::toString);
    }

    @Test
    void the_four_figures_show_the_published_amounts() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (List<String> line : typed("published-figures.tsv")) {
            expected.computeIfAbsent(line.get(0), id -> new ArrayList<>()).add(line.get(3));
        }
        assertEquals(4, expected.size());
        expected.forEach((id, amounts) -> {
            for (String layout : List.of("wide", "narrow")) {
                List<String> drawn =
                        page.select("#" + id + " .drawing." + layout + " text").eachText();
                drawn.forEach(text -> assertTrue(!text.isBlank(), id));
                for (String amount : amounts) {
                    long wanted = amounts.stream().filter(amount::equals).count();
                    long found = drawn.stream()
                            .filter(text -> text.equals(amount) || text.startsWith(amount + " "))
                            .count();
                    assertEquals(wanted, found, () -> amount + " in " + id + " " + layout + ": " + drawn);
                }
            }
            List<String> table = page.select("#" + id + " details tbody td").eachText();
            assertTrue(table.containsAll(amounts), () -> id + ": " + table);
        });
    }

    private OfficialTable table(String id) {
        Element table = page.selectFirst("table#" + id);
        assertTrue(table != null, () -> "no table " + id);
        return OfficialTable.read(table);
    }

    private static String lines(Map<String, String> cells) {
        StringBuilder lines = new StringBuilder();
        cells.forEach((place, amount) ->
                lines.append(place).append(" = ").append(amount).append('\n'));
        return lines.toString();
    }

    private static List<List<String>> typed(String file) throws IOException {
        return Files.readAllLines(TYPED.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
