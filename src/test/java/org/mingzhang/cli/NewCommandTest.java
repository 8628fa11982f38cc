package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;

/** {@code new} as golden/new shows it (-Dgolden.write=true rewrites), and that its files can be filled in and built. */
@NullMarked
final class NewCommandTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden/new");
    private static final String OFFICE = "caidian-government-office";
    private static final String OLD = "content/" + OFFICE + "/2021/";
    private static final String NEW = "content/" + OFFICE + "/2022/";
    private static final String ACCOUNTS = "final-accounts.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "shipped, caidian-government-office, 2022",
        "mini, yunhe-archive, 2025",
        "mini-first, yunhe-library, 2025",
        "shipped-first, finance-bureau, 2022"
    })
    void a_new_year_begins_as_the_golden_shows(String name, String department, String year) throws IOException {
        SiteFixture site = name.startsWith("mini") ? SiteFixture.named("mini", temp) : SiteFixture.shipped(temp);
        begin(site, department, year).wentWell();
        String file = "content/" + department + "/" + year + "/" + ACCOUNTS;
        String made = site.out() + "\n" + site.text(file);
        Path golden = GOLDENS.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, made);
        }
        assertEquals(Files.readString(golden), made);
    }

    @Test
    void check_names_every_empty_figure_and_nothing_else() {
        SiteFixture site = SiteFixture.shipped(temp);
        begin(site, OFFICE, "2022").wentWell().said("103 处数待填");
        site.run("check", OFFICE + "/2022", "--root", site.root().toString()).ended(1);
        assertEquals(103, count(site.out(), "错误 " + Code.EMPTY_VALUE.id()));
        site.said("第 103 处，共 103 处", "“支出.2010301 行政运行.一般公共预算.项目支出”还没有填", "103 个错误");
        assertEquals(0, count(site.out(), "警告 ") + count(site.out(), "提示 "), site.out());
    }

    @Test
    void what_is_not_filled_in_yet_is_a_draft_and_holds_nobody_up() {
        SiteFixture site = SiteFixture.shipped(temp);
        SortedMap<String, byte[]> stood = site.build().wentWell().files("site");
        begin(site, OFFICE, "2022");
        site.build().wentWell();
        assertTrue(site.err().contains("提示 MZ815"), site.err());
        SiteFixture.assertSame(stood, site.files("site"));
        site.run("publish", site.path("web").toString(), "--root", site.root().toString())
                .wentWell();
        SiteFixture.assertSame(stood, site.files("web"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "状态: 草稿\n规范: mini-2024\n开支: { 1101 工资: [\n",
                "\"\\u72b6\\u6001\": 草稿\n规范: mini-2024\n单位: 元\n",
                "{ 规范: mini-2024, 单位: 元, 状态: 草稿 }\n",
                "规范: 没有\r\n状态:   草稿 # 还在写\r\n\t: \r\n"
            })
    void a_draft_holds_nobody_up_however_it_is_written(String figures) {
        SiteFixture site = SiteFixture.named("mini", temp);
        SortedMap<String, byte[]> stood = site.build().wentWell().files("site");
        site.write("content/yunhe-archive/2025/" + ACCOUNTS, figures).build().wentWell();
        SiteFixture.assertSame(stood, site.files("site"));
    }

    @Test
    void what_only_speaks_of_a_draft_is_none() {
        SiteFixture site = SiteFixture.named("mini", temp);
        site.write("content/yunhe-archive/2025/" + ACCOUNTS, "# 状态: 草稿\n规范: [\n  状态: 草稿\n")
                .build();
        site.ended(1);
    }

    @Test
    void what_is_filled_in_again_is_built() {
        SiteFixture site = SiteFixture.shipped(temp);
        begin(site, OFFICE, "2022");
        Map<String, String> before = new HashMap<>();
        for (String line : site.text(OLD + ACCOUNTS).split("\n", -1)) {
            before.put(line.replaceAll("(?<=: )-?[\\d.]+( 推算)?(?=[ ,]|$)", ""), line);
        }
        List<String> filled = site.text(NEW + ACCOUNTS)
                .lines()
                .filter(line -> !line.startsWith("状态:"))
                .map(line -> line.replace("  # 待填", ""))
                .map(line -> before.getOrDefault(line, line))
                .toList();
        site.write(NEW + ACCOUNTS, String.join("\n", filled) + "\n").build().wentWell();
        assertTrue(Files.exists(site.path("site/" + OFFICE + "/2022/final-accounts/index.html")));
    }

    @Test
    void texts_are_copied_byte_by_byte_but_not_the_notes_to_colleagues() {
        SiteFixture site = SiteFixture.shipped(temp);
        begin(site, OFFICE, "2022");
        SortedMap<String, byte[]> old = site.files(OLD);
        SortedMap<String, byte[]> made = site.files(NEW);
        old.remove("source-note.md");
        old.remove(ACCOUNTS);
        made.remove(ACCOUNTS);
        SiteFixture.assertSame(old, made);
    }

    @Test
    void line_ends_and_the_mark_of_notepad_stay() {
        SiteFixture site = SiteFixture.shipped(temp);
        begin(site, OFFICE, "2022");
        String plain = site.text(NEW + ACCOUNTS);
        site.delete("content/" + OFFICE + "/2022");
        site.write(OLD + ACCOUNTS, "\uFEFF" + site.text(OLD + ACCOUNTS).replace("\n", "\r\n"));
        begin(site, OFFICE, "2022").wentWell();
        assertEquals("\uFEFF" + plain.replace("\n", "\r\n"), site.text(NEW + ACCOUNTS));
    }

    @Test
    void what_belongs_to_one_year_or_is_carried_over_goes_and_comments_stay() {
        SiteFixture site = SiteFixture.shipped(temp);
        site.append(OLD + ACCOUNTS, """
                # 尾注
                公开日期: 2022-08-20
                公布合计: { 本年支出合计: 2065.88 }
                接受:
                  - { 编号: MZ603, 位置: 机关运行经费, 理由: 四舍五入 }
                """);
        site.change(OLD + ACCOUNTS, "  退休: 10", "  退休: 10 # 含调入");
        site.change(OLD + ACCOUNTS, "年初结转和结余: { 一般公共预算: 123.05 }", "年初结转和结余: { 一般公共预算: 123.05, 国有资本经营: 0.00 }");
        begin(site, OFFICE, "2022").wentWell();
        String text = site.text(NEW + ACCOUNTS);
        assertTrue(text.endsWith("# 尾注\n# 公开日期：不沿用上年\n# 公布合计：不沿用上年\n# 接受：不沿用上年\n"), text);
        assertTrue(text.contains("  退休:  # 待填 # 含调入\n"), text);
        assertTrue(text.contains("\n# 年初结转和结余：承自上年的公开，不填\n"), text);
    }

    @Test
    void a_year_made_from_a_year_that_was_made_says_things_once() {
        SiteFixture site = SiteFixture.named("mini", temp);
        begin(site, "yunhe-archive", "2025").wentWell();
        String file = "content/yunhe-archive/2025/" + ACCOUNTS;
        String text = site.text(file);
        site.write(file, text.replaceAll("(?m): (?=[ ,}]|$)", ": 1"));
        begin(site, "yunhe-archive", "2026").wentWell();
        String next = site.text("content/yunhe-archive/2026/" + ACCOUNTS);
        assertEquals(2, count(next, "# 明账新建："), next);
        assertEquals(0, count(next, ".*待填.*待填.*"), next);
    }

    @Test
    void nothing_is_overwritten() {
        SiteFixture site = SiteFixture.shipped(temp);
        site.write(NEW + "functions.md", "已有的文字");
        begin(site, OFFICE, "2022").wentWell().said("未动 " + NEW + "functions.md");
        assertEquals("已有的文字", site.text(NEW + "functions.md"));
        SortedMap<String, byte[]> stood = site.files("content");
        begin(site, OFFICE, "2022").ended(2).complained(Code.FILE_STANDS).said(NEW + ACCOUNTS);
        SiteFixture.assertSame(stood, site.files("content"));
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind() {
        SiteFixture site = SiteFixture.shipped(temp).write("content/finance-bureau", "一个文件");
        SortedMap<String, byte[]> stood = site.files("content");
        begin(site, "finance-bureau", "2022").ended(3).complained(Code.OUTPUT_FAILED);
        SiteFixture.assertSame(stood, site.files("content"));
    }

    @Test
    void a_last_year_that_cannot_be_read_is_told_and_nothing_is_made() {
        SiteFixture site = SiteFixture.shipped(temp).change(OLD + ACCOUNTS, "462.82", "462.8x");
        begin(site, OFFICE, "2022").ended(1).complained(Code.AMOUNT_FORM);
        assertTrue(Files.notExists(site.path(NEW)));
    }

    @ParameterizedTest
    @CsvSource({"Finance, 2022", "finance-bureau, 22", "standards, 2022", ".., 2022"})
    void what_is_no_department_or_year_is_told(String department, String year) {
        begin(SiteFixture.shipped(temp), department, year).ended(2).complained(Code.COMMAND_LINE);
    }

    @Test
    void all_that_a_first_file_offers_can_be_uncovered() {
        SiteFixture site = SiteFixture.shipped(temp).inEnglish();
        begin(site, "finance-bureau", "2022").wentWell().said("Made: content/finance-bureau/department.yaml");
        String file = "content/finance-bureau/2022/" + ACCOUNTS;
        site.write(file, site.text(file).replaceAll("(?m)^# (?!明账|yaml-)", ""));
        site.run("check", "finance-bureau", "--root", site.root().toString()).ended(1);
        Set<String> codes = site.out()
                .lines()
                .filter(line -> line.startsWith("error ") || line.startsWith("warning ") || line.startsWith("notice "))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
        assertEquals(Set.of(Code.EMPTY_VALUE.id()), codes, site::out);
        site.said("is not filled in yet");
    }

    private static SiteFixture begin(SiteFixture site, String department, String year) {
        return site.run("new", department, year, "--root", site.root().toString());
    }

    private static long count(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start) || line.matches(start))
                .count();
    }
}
