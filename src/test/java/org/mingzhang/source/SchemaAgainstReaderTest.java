package org.mingzhang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/** What the reader of disclosures and an editor with the printed schema say of the same file. */
class SchemaAgainstReaderTest {
    private static final String STANDARD = "wuhan-2021";
    private static final ContentSchema FACTS = new StandardLibrary(
                    Path.of("nowhere"), new FileReader(Path.of("")), new Diagnostics())
            .standard(STANDARD, new Diagnostics())
            .map(Standard::schema)
            .orElseThrow();
    private static final EditorSchema EDITOR = new EditorSchema(JsonSchema.ofDisclosure(STANDARD, "部门决算", FACTS));
    private static final EditorSchema SAMPLE =
            new EditorSchema(JsonSchema.ofDisclosure("sample", "样本", Samples.schema()));

    private static final Pattern VALUE = Pattern.compile("(?<=: )[^\\s{}\\[\\],#][^{}\\[\\],#\n]*(?=[,}\\n ])");
    private static final Pattern KEY = Pattern.compile("[^\\s{}\\[\\],#:]+( [^\\s{}\\[\\],#:]+)?(?=:[ \n])");
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "null",
            "true",
            "0",
            "0.00",
            "-3",
            "-0.5",
            "007",
            "1.005",
            "3.0",
            ".5",
            "5.",
            "1e3",
            "0x1F",
            "+5",
            "12.50",
            "12.50 推算",
            "12.50\u3000推算",
            "推算",
            "\" 12.5\u3000\"",
            "'12'",
            "\"1,234.50\"",
            "'1,23.4'",
            "''",
            "99999999999999999999",
            "999999999999999",
            "１２",
            "12.5万元",
            "一些字",
            "2022-08-20",
            "[1, 2]",
            "[]",
            "{}",
            "{ 甲: 1 }",
            "{ 基本支出: 1.5 }",
            "\" 万元 \"",
            "元",
            "草稿",
            "MZ603",
            "[{ 编号: MZ603, 位置: 1, 理由: 是 }]",
            "wuhan-2021");
    private static final List<String> KEYS = List.of(
            "科目",
            "状态",
            "接受",
            "单位",
            "2010301",
            "2010301 行政运行",
            "2010301 别的名称",
            "\" 2010301\"",
            "\"2010301\u3000甲 \"",
            "2010391",
            "20103",
            "201",
            "30101 基本工资",
            "2010301行政运行",
            "甲",
            "甲.乙",
            "\" 甲\"",
            "\"甲\u00a0\"",
            "基本支出",
            "上年");

    @Test
    void what_is_good_is_good_for_both() throws IOException {
        for (String good : good()) {
            assertEquals(List.of(), refused(good));
            assertEquals(Set.of(), EDITOR.faults(good));
        }
        assertEquals(Set.of(), SAMPLE.faults(Samples.VALID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an unknown key              | 机关运行经费:          | 机关运行费:",
                "an unknown key further in   | 项目支出: 462.82      | 项目开支: 462.82",
                "a subject that there is not | 2130599 其他扶贫支出   | 2130590 其他扶贫支出",
                "a letter in a code          | 2130599 其他扶贫支出   | 213059O 其他扶贫支出",
                "no blank after a code       | 2130599 其他扶贫支出   | 2130599其他扶贫支出",
                "a code of a higher level    | 2130599 其他扶贫支出   | 21305 扶贫",
                "three decimals              | 462.82               | 462.825",
                "three decimals as a text    | 462.82               | '462.825'",
                "a word for an amount        | 462.82               | 若干",
                "an amount with its unit     | 462.82               | 462.82万元",
                "a comma out of place        | 462.82               | '4,62.82'",
                "a list for an amount        | 462.82               | [462.82]",
                "part of a thing             | 离休: 1              | 离休: 1.5",
                "less than nothing           | 离休: 1              | 离休: -1",
                "a word for a number         | 离休: 1              | 离休: 一人",
                "a list for a group          | { 行政: 22, 事业: 10, 工勤: 2 } | [22, 10, 2]",
                "a value for a group         | { 行政: 22, 事业: 10, 工勤: 2 } | 34",
                "a group for a list          | 单位构成:⏎           | 单位构成: { 甲: 乙 }⏎接受:⏎",
                "a group for a text          | 单位: 万元            | 单位: 万元⏎公开日期: { 年: 2022 }",
                "a required key left out     | 单位构成:⏎           | 接受:⏎",
                "no standard                 | 规范: wuhan-2021     | # 规范",
                "an unknown standard         | 规范: wuhan-2021     | 规范: wuhan-1921",
                "no unit                     | 单位: 万元            | # 单位",
                "an empty unit               | 单位: 万元            | 单位:",
                "an unknown unit             | 单位: 万元            | 单位: 亿元",
                "an unknown status           | 单位: 万元            | 单位: 万元⏎状态: 定稿",
                "a number without its MZ     | 单位: 万元            | 单位: 万元⏎接受: [{ 编号: 603, 位置: 甲, 理由: 乙 }]",
                "accepted without a reason   | 单位: 万元            | 单位: 万元⏎接受: [{ 编号: MZ603, 位置: 甲 }]",
                "accepted with another key   | 单位: 万元            | 单位: 万元⏎接受: [{ 编号: MZ603, 位置: 甲, 理由: 乙, 日期: 丙 }]",
                "a point in a name           | 其他数字:⏎           | 其他数字:⏎  甲.乙: 1⏎",
                "a blank before a name       | 其他数字:⏎           | 其他数字:⏎  \" 甲\": 1⏎",
                "own code of an odd length   | 单位: 万元            | 单位: 万元⏎科目: { 20: 甲 }",
                "own code with its name      | 单位: 万元            | 单位: 万元⏎科目: { 2019901 甲: 甲 }",
            })
    void what_is_bad_is_bad_for_both(String what, String from, String to) throws IOException {
        String good = good().get(0);
        assertTrue(good.contains(lines(from)), what);
        String bad = good.replaceFirst(Pattern.quote(lines(from)), Matcher.quoteReplacement(lines(to)));
        assertFalse(refused(bad).isEmpty(), () -> "the reader takes " + what);
        assertFalse(EDITOR.faults(bad).isEmpty(), () -> "the schema takes " + what);
    }

    private static String lines(String text) {
        return text.replace("⏎", "\n");
    }

    @Test
    void a_code_counts_where_the_file_adds_it() throws IOException {
        String used = good().get(0).replaceFirst("\n支出:\n", "\n支出:\n  2019902: { 一般公共预算: { 项目支出: 1.00 } }\n");
        assertFalse(refused(used).isEmpty());
        assertFalse(EDITOR.faults(used).isEmpty());
        String added = used.replaceFirst("单位: 万元\n", "单位: 万元\n科目:\n  2019902: 乙\n");
        assertEquals(List.of(), refused(added));
        assertEquals(Set.of(), EDITOR.faults(added));
    }

    @Test
    void an_empty_value_is_no_fault_while_a_file_is_being_filled_in() throws IOException {
        String empty =
                good().get(0).replaceAll("462\\.82|(?<=离休: )1", "").replaceAll("(?m)^三公经费:(?s:.*?)(?=^\\S)", "三公经费:\n");
        assertEquals(Set.of(), EDITOR.faults(empty));
        assertTrue(findings(empty).stream().anyMatch(found -> found.code() == Code.EMPTY_VALUE));
    }

    @Test
    void what_is_not_declared_cannot_be_read() {
        Node root = YamlTree.read(new SourceFile("a.yaml", "名称: 甲\n"), new Diagnostics())
                .orElseThrow();
        Declared file =
                Declared.file(root, DepartmentFile.DECLARED, new Diagnostics()).orElseThrow();
        assertEquals(Optional.of("甲"), file.text("名称"));
        assertEquals(Optional.empty(), file.text("简称"));
        assertThrows(IllegalArgumentException.class, () -> file.text("别称"));
    }

    /** A file as somebody might have spoilt it; where the reader has nothing to say, the schema has neither. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_schema_is_never_stricter_than_the_reader(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> goods = new ArrayList<>(good());
        goods.add(Samples.VALID);
        goods.replaceAll(good -> good + "接受: [{ 编号: MZ603, 位置: 甲, 理由: 乙 }]\n状态: 草稿\n"
                + (random.nextBoolean() ? "科目: { 2010399: 丙 }\n" : ""));
        int taken = 0;
        int both = 0;
        int readerOnly = 0;
        for (int round = 0; round < 500; round++) {
            String spoilt = goods.get(random.nextInt(goods.size()));
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                spoilt = spoilt(spoilt, random);
            }
            EditorSchema editor = spoilt.contains("规范: sample") ? SAMPLE : EDITOR;
            Optional<List<Code>> refused = refusedIfReadable(spoilt);
            if (refused.isEmpty()) {
                continue;
            }
            var faults = editor.faults(spoilt);
            if (refused.get().isEmpty()) {
                String shown = spoilt;
                assertTrue(faults.isEmpty(), () -> "only the schema refuses: " + faults + "\n" + shown);
                taken++;
            } else if (faults.isEmpty()) {
                readerOnly++;
            } else {
                both++;
            }
        }
        assertTrue(taken > 50 && both > 100, "taken by both: " + taken + ", refused by both: " + both);
        assertTrue(both > 4 * readerOnly, "refused by both: " + both + ", by the reader alone: " + readerOnly);
    }

    private static String spoilt(String text, Random random) {
        boolean key = random.nextInt(3) == 0;
        List<MatchResult> places = (key ? KEY : VALUE).matcher(text).results().toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        List<String> others = key ? KEYS : VALUES;
        String other = random.nextInt(12) == 0 ? "" : others.get(random.nextInt(others.size()));
        int end = place.end();
        if (key && other.isEmpty()) {
            int line = text.indexOf('\n', end);
            return text.substring(0, text.lastIndexOf('\n', place.start()) + 1) + text.substring(line + 1);
        }
        return text.substring(0, place.start()) + other + text.substring(end);
    }

    private static List<String> good() throws IOException {
        List<String> good = new ArrayList<>();
        for (String file : List.of(
                "content/caidian-government-office/2021",
                "src/test/resources/sites/invented/content/yunhe-water-bureau/2021",
                "src/test/resources/sites/invented/content/yunhe-water-bureau/2019",
                "src/test/resources/sites/invented/content/yunhe-water-station/2021")) {
            good.add(Files.readString(Path.of(file).resolve("final-accounts.yaml")));
        }
        return good;
    }

    private static List<Code> refused(String text) {
        return findings(text).stream()
                .filter(found -> found.severity() == Severity.ERROR && found.code() != Code.EMPTY_VALUE)
                .map(Diagnostic::code)
                .toList();
    }

    /** What the reader refuses; nothing at all of a text that is no YAML, or more of it than is ours. */
    private static Optional<List<Code>> refusedIfReadable(String text) {
        Diagnostics tree = new Diagnostics();
        YamlTree.read(new SourceFile("a.yaml", text), tree);
        return tree.hasErrors() ? Optional.empty() : Optional.of(refused(text));
    }

    private static List<Diagnostic> findings(String text) {
        Diagnostics diagnostics = new Diagnostics();
        new DisclosureReader(
                        id -> id.equals(STANDARD) ? Optional.of(FACTS) : Samples.standards(id),
                        List.of(STANDARD, "sample"),
                        diagnostics)
                .read(new SourceFile("a.yaml", text));
        return diagnostics.sorted();
    }
}
