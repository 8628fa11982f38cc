package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.Audit;

/**
 * Every rule has a page in src/docs/rules that says what the program says, and whose examples are run.
 *
 * <p>The words behind the opening of a fenced block tell what it is: 错 is wrong and 信息 what is then printed, 对 is the
 * same mended, which nothing is said of. A rule of prose looks at the block itself. For any other, 错 names a folder of
 * golden/build, of which the block is a part, and 信息 stands in its expected.txt; 对 takes the place of 错; 规范 is a part
 * of that folder, too. -Dgolden.write=true rewrites 信息 of prose, and the lines of the index.
 */
class RulePagesTest {
    private static final Path RULES = Path.of("src/docs/rules");
    private static final Path INDEX = RULES.resolve("README.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/build");
    private static final Map<Severity, String> WEIGHTS =
            Map.of(Severity.ERROR, "错误", Severity.WARNING, "警告", Severity.NOTICE, "提示");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+ (\\S+)(?: (\\S+))?\\n(.*?)^```$");
    private static final Pattern ACCEPTED = Pattern.compile("编号: (MZ\\d{3}), 位置: ([^,]+), 理由: ");
    private static final Pattern WEIGHED = Pattern.compile("(?m)^ +(MZ\\d{3}): (?:错误|警告|提示|不查)$");
    private static final Pattern COPIED = Pattern.compile("(?ms)^```yaml\\n((?:接受|文字规则):\\n.*?)^```$");
    private static final Pattern PLACE = Pattern.compile("(?m)^  (content/\\S+?):\\d");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** One fenced block: what it is, the golden case that it belongs to, and what it holds. */
    private record Block(String kind, String belongsTo, String text) {}

    static Stream<Code> rules() {
        return Arrays.stream(Code.values()).filter(Code::isRule);
    }

    @Test
    void every_rule_has_its_page_and_no_page_is_stale() throws IOException {
        Set<String> wanted = rules().map(code -> code.id() + ".md").collect(Collectors.toCollection(TreeSet::new));
        wanted.add("README.md");
        try (Stream<Path> pages = Files.list(RULES)) {
            assertEquals(
                    wanted,
                    pages.map(page -> page.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_page_bears_the_title_and_the_weight_of_its_rule(Code code) throws IOException {
        List<String> lines = Files.readAllLines(page(code));
        assertEquals("# " + code.id() + " " + title(code), lines.get(0));
        assertEquals(List.of("", "级别：" + WEIGHTS.get(code.severity()), ""), lines.subList(1, 4));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_wrong_example_is_met_with_the_message_shown_and_the_mended_one_with_silence(Code code) throws IOException {
        Path page = page(code);
        List<Block> blocks = blocks(page);
        List<Block> wrong = of("错", blocks);
        List<Block> told = of("信息", blocks);
        assertFalse(wrong.isEmpty() || of("对", blocks).isEmpty(), "an example, wrong and mended: " + page);
        assertEquals(wrong.size(), told.size(), "a message for each wrong example: " + page);
        for (int i = 0; i < wrong.size(); i++) {
            String said = code.isOfProse() ? said(code, wrong.get(i)) : goldenSaid(code, wrong.get(i));
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(
                        page, Files.readString(page).replace(told.get(i).text(), said));
            } else {
                assertEquals(told.get(i).text(), said, page.toString());
            }
        }
        for (Block mended : of("对", blocks)) {
            if (code.isOfProse()) {
                assertEquals("", print(audited(mended.text())), page + ", mended:\n" + mended.text());
            } else {
                builds(wrong.get(0), told.get(0), mended);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_a_page_shows_of_a_standard_stands_in_it(Code code) throws IOException {
        for (Block shown : of("规范", blocks(page(code)))) {
            SiteFixture site = SiteFixture.named("mini", temp.resolve(code.id()));
            GoldenBuildTest.spoil(shown.belongsTo(), site);
            assertTrue(
                    site.files("content/standards").keySet().stream()
                            .anyMatch(file ->
                                    site.text("content/standards/" + file).contains(shown.text())),
                    shown.text());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_accepted_or_weighed_on_a_page_is_its_own_rule_and_the_place_stands_in_the_message(Code code)
            throws IOException {
        String page = Files.readString(page(code));
        String told = of("信息", blocks(page(code))).stream().map(Block::text).collect(Collectors.joining());
        Matcher accepted = ACCEPTED.matcher(page);
        while (accepted.find()) {
            boolean ofAcceptances =
                    Set.of(Code.ACCEPTANCE_IDLE, Code.ACCEPTANCE_REFUSED).contains(code);
            assertTrue(ofAcceptances || accepted.group(1).equals(code.id()), accepted.group());
            assertTrue(told.contains(accepted.group(2)), accepted.group());
        }
        Matcher weighed = WEIGHED.matcher(page);
        while (weighed.find()) {
            assertEquals(code.id(), weighed.group(1));
        }
    }

    /** Beside an example of prose its acceptance sets it aside; any other, which has nothing to accept here, is idle. */
    @Test
    void what_can_be_copied_into_a_site_does_there_what_the_page_says() throws IOException {
        try (Stream<Path> pages = Files.list(RULES)) {
            for (Path page : pages.sorted().toList()) {
                Matcher copied = COPIED.matcher(Files.readString(page));
                while (copied.find()) {
                    copy(copied.group(1), page, SiteFixture.named("mini", temp.resolve(page + "-" + copied.start())));
                }
            }
        }
    }

    private static void copy(String copied, Path page, SiteFixture site) throws IOException {
        boolean ofProse = rules().anyMatch(code -> code.isOfProse() && page.equals(page(code)));
        if (ofProse) {
            site.write(
                    "content/yunhe-archive/2024/about.md",
                    of("错", blocks(page)).get(0).text());
        }
        if (copied.startsWith("文字规则")) {
            site.write("content/standards/mini-2024/rules.yaml", copied);
            assertEquals("", site.build().wentWell().err(), page.toString());
        } else {
            site.append("content/yunhe-archive/2024/final-accounts.yaml", copied);
            String said = site.build().wentWell().err();
            assertTrue(ofProse ? said.isEmpty() : said.startsWith("警告 MZ614 "), page + "\n" + said);
        }
    }

    @Test
    void the_index_has_a_line_for_every_rule() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Code code : rules().toList()) {
            lines.add(indexed(code));
        }
        String index = Files.readString(INDEX);
        if (Boolean.getBoolean("golden.write")) {
            for (String line : lines) {
                String id = line.substring(0, line.indexOf(']') + 1);
                index = index.replaceAll("(?m)^" + Pattern.quote(id) + ".*$", Matcher.quoteReplacement(line));
            }
            Files.writeString(INDEX, index);
        }
        assertEquals(
                lines, index.lines().filter(line -> line.startsWith("| [MZ")).toList());
    }

    @Test
    void the_manual_leads_to_the_index_and_no_link_leads_nowhere() throws IOException {
        for (String file : List.of("checks.md", "README.zh-CN.md", "diagnostics.md")) {
            assertTrue(Files.readString(Path.of("src/docs", file)).contains("](rules/README.md"), file);
        }
        try (Stream<Path> pages = Files.list(RULES)) {
            for (Path page : pages.toList()) {
                Matcher link = LINK.matcher(Files.readString(page));
                while (link.find()) {
                    assertTrue(Files.exists(RULES.resolve(link.group(1))), page + " " + link.group());
                }
            }
        }
    }

    private static String indexed(Code code) throws IOException {
        String first = Files.readAllLines(page(code)).get(4);
        String sentence = first.substring(0, first.indexOf('。') + 1);
        assertFalse(sentence.isEmpty(), "a page says first what the rule looks at: " + page(code));
        return "| [" + code.id() + "](" + code.id() + ".md) | " + title(code) + " | " + WEIGHTS.get(code.severity())
                + " | " + sentence + " |";
    }

    private static String said(Code code, Block wrong) {
        Diagnostics found = audited(wrong.text());
        List<Code> codes =
                found.sorted().stream().map(Diagnostic::code).distinct().toList();
        assertEquals(List.of(code), codes, () -> print(found) + "\nof\n" + wrong.text());
        return print(found);
    }

    /** The one message of that rule in a golden case, which the wrong example is part of. */
    private static String goldenSaid(Code code, Block wrong) throws IOException {
        Path folder = GOLDEN.resolve(wrong.belongsTo());
        String expected = Files.readString(folder.resolve("expected.txt"));
        List<String> messages = Stream.of(expected.split("\\n(?:\\n|exit)"))
                .filter(message -> message.split(" ")[1].equals(code.id()))
                .map(message -> message + "\n")
                .toList();
        assertEquals(1, messages.size(), expected);
        return messages.get(0);
    }

    /** Builds the golden case with the mended example in the place of the wrong one. */
    private void builds(Block wrong, Block told, Block mended) throws IOException {
        SiteFixture site = SiteFixture.named("mini", temp.resolve(Integer.toString(mended.hashCode())));
        GoldenBuildTest.spoil(wrong.belongsTo(), site);
        Matcher place = PLACE.matcher(told.text());
        assertTrue(place.find(), told.text());
        site.change(place.group(1), wrong.text(), mended.text()).build().wentWell();
        assertEquals("", site.err(), mended.text());
    }

    private static Diagnostics audited(String text) {
        return Audit.of(new SourceFile("决算.md", text)).diagnostics();
    }

    private static String print(Diagnostics found) {
        return new DiagnosticText(Locale.CHINESE, false).print(found);
    }

    private static List<Block> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(one -> new Block(one.group(1), one.group(2) == null ? "" : one.group(2), one.group(3)))
                .toList();
    }

    private static List<Block> of(String kind, List<Block> blocks) {
        return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
    }

    private static Path page(Code code) {
        return RULES.resolve(code.id() + ".md");
    }

    private static String title(Code code) {
        return Messages.in(Locale.CHINESE).title(code).orElse("");
    }
}
