package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.build.SiteExplainer;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.narrative.PrintedFigures;
import org.mingzhang.narrative.Run;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/** {@code explain} as golden/explain shows it (-Dgolden.write=true rewrites), and that nothing published is left unexplained. */
@NullMarked
final class ExplainCommandTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden/explain");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shipped-total          | .        | 收支总计 | --format=text",
                "shipped-cell           | .        | 表5.201.1 | --format=text",
                "shipped-share          | .        | 占比(财政拨款收入合计, 本年收入合计) | --format=text",
                "shipped-decrease       | .        | 绝对值(变动(财政拨款收支总计, 上年.财政拨款收支总计)) | --format=text",
                "shipped-printed        | .        | 75.96 | --format=text",
                "shipped-printed-cell   | .        | 857.52 | --format=text",
                "shipped-printed-json   | .        | 54.50% | --format=json",
                "shipped-path           | .        | 支出.农林水支出 | --format=text",
                "invented-declared      | invented | 人员经费 | --of=yunhe-water-bureau/2021",
                "invented-blank         | invented | 表1.28   | --of=yunhe-water-station",
                "shipped-json           | .        | 占比(其他收入合计, 本年收入合计) | --format=json"
            })
    void a_figure_is_explained_as_the_golden_shows(String name, String site, String figure, String option)
            throws IOException {
        Path root = site.equals(".") ? SiteFixture.SHIPPED : Path.of("src/test/resources/sites", site);
        List<String> arguments = new ArrayList<>(List.of("explain", figure, "--root", root.toString()));
        arguments.add(option);
        String said = said(arguments);
        Path golden = GOLDENS.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertEquals(Files.readString(golden), said);
    }

    private static String said(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Main(new PrintWriter(out), new PrintWriter(err), Locale.SIMPLIFIED_CHINESE)
                .run(arguments.toArray(String[]::new));
        assertEquals(0, exit, err::toString);
        return out.toString();
    }

    @Test
    void what_last_year_brings_along_is_told_as_carried_over(@TempDir Path temp) {
        SiteFixture site = SiteFixture.shipped(temp);
        String year = "content/caidian-government-office/";
        site.write(
                year + "2022/final-accounts.yaml",
                site.text(year + "2021/final-accounts.yaml").replaceFirst("(?s)\n上年:.*?\n机关运行经费:", "\n机关运行经费:"));
        site.run("explain", "上年.收支总计", "--root", site.root().toString(), "--of", "caidian-government-office/2022")
                .wentWell()
                .said("（承自上年公开）", year + "2021/final-accounts.yaml:1:1");
    }

    @Test
    void every_published_cell_is_explained_with_the_value_it_prints() {
        FilledDisclosure filled = shipped();
        int cells = 0;
        for (FilledTable table : filled.tables().values()) {
            for (FilledTable.Cell cell : table.cells().toList()) {
                AmountUnit unit = table.form().unit();
                Explanation told = filled.explanation(new Asked.Cell(cell.key(), true));
                assertEquals(cell.amount().format(unit), told.printed(), cell.key()::toString);
                assertTrue(!told.known().isEmpty(), cell.key()::toString);
                assertTrue(filled.place(cell.key()).isPresent(), cell.key()::toString);
                cells++;
            }
        }
        assertTrue(cells > 150, "cells " + cells);
    }

    @Test
    void every_figure_of_a_sentence_is_explained_with_the_value_it_prints() {
        FilledDisclosure filled = shipped();
        Narrative narrative = Narrator.narrate(filled, new Diagnostics());
        List<Run.Figure> figures = narrative
                .lines()
                .flatMap(line -> Run.figures(line.runs()))
                .filter(figure -> !figure.formula().toString().equals("序号"))
                .toList();
        for (Run.Figure figure : figures) {
            Explanation told = filled.explanation(new Asked.Formula(figure.formula(), figure.scope()));
            assertEquals(figure.quantity().value(), told.value(), figure::toString);
            if (told.value().isAbsent()) {
                assertEquals(filled.absentText(figure.formula()), figure.text());
            } else {
                assertTrue(!told.known().isEmpty() || told.asked() instanceof Asked.Stated, figure::toString);
                TreeSet<String> printed = new TreeSet<>();
                Stream.of(AmountUnit.values())
                        .forEach(unit -> printed.add(told.value().text(unit)));
                assertTrue(printed.contains(figure.text()), () -> figure.text() + " " + printed);
            }
        }
        assertTrue(figures.size() > 100, "figures " + figures.size());
    }

    @Test
    void a_number_as_printed_finds_the_figures_that_print_it_and_no_others() {
        FilledDisclosure filled = shipped();
        Narrative narrative = Narrator.narrate(filled, new Diagnostics());
        TreeSet<String> printed = new TreeSet<>();
        narrative.lines().flatMap(line -> Run.figures(line.runs())).forEach(figure -> printed.add(figure.text()));
        printed.removeIf(text -> !PrintedFigures.isNumber(text));
        for (String number : printed) {
            List<PrintedFigures.Found> found = PrintedFigures.find(number, filled, narrative, new Diagnostics());
            assertTrue(!found.isEmpty(), number);
            for (PrintedFigures.Found one : found) {
                assertTrue(
                        one.sentences().stream()
                                .allMatch(sentence -> Pattern.compile(
                                                "(?<![\\d,.])" + Pattern.quote(number) + "(?![\\d,%]|[.]\\d)")
                                        .matcher(sentence)
                                        .find()),
                        () -> number + " in " + one.sentences());
            }
        }
        assertTrue(printed.size() > 50, printed::toString);
    }

    private static FilledDisclosure shipped() {
        return new SiteExplainer(SiteFixture.SHIPPED)
                .find("收支总计", "")
                .orElseThrow()
                .filled();
    }
}
