package org.mingzhang.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.ledger.AmountUnit;

/** What counts as a difference between two revisions, and what does not. */
@NullMarked
final class DifferenceTest {
    private static final String FOLDER = "content/yunhe-archive/";
    private static final String ACCOUNTS = FOLDER + "2024/final-accounts.yaml";
    private static final String PROSE = FOLDER + "2024/about.md";

    private @Nullable RepositoryFixture made;

    @BeforeEach
    void commit(@TempDir Path temp) {
        made = RepositoryFixture.of("mini", temp).commit("甲", "录入");
    }

    private RepositoryFixture repository() {
        return Objects.requireNonNull(made);
    }

    private SiteFixture site() {
        return repository().site();
    }

    private DisclosureChange only(String... revisions) {
        Comparison comparison = repository().compare(revisions);
        assertEquals(1, comparison.disclosures().size());
        return comparison.disclosures().get(0);
    }

    private void assertNoDifference(String... revisions) {
        Comparison comparison = repository().compare(revisions);
        assertEquals(List.of(), comparison.disclosures());
        assertTrue(!comparison.isOfFigures());
    }

    @Test
    void a_changed_leaf_moves_its_cells_sentences_and_charts() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        DisclosureChange change = only();
        assertEquals(1, change.causes().size());
        Cause cause = change.causes().get(0);
        assertEquals("开支.1202 维修.自筹", cause.title());
        assertEquals("500.00", cause.difference().orElseThrow().format(AmountUnit.YUAN));
        assertEquals(ACCOUNTS + ":9:18", cause.placeAfter().orElseThrow().location());
        assertEquals(
                "HEAD:" + ACCOUNTS + ":9:18", cause.placeBefore().orElseThrow().location());
        assertEquals(
                Set.of("12", "1202", "合计", "结余"),
                change.figures().stream().map(figure -> figure.key().line()).collect(Collectors.toSet()));
        for (FigureChange figure : change.figures()) {
            assertEquals("500.00", figure.difference().abs().format(AmountUnit.YUAN));
            assertEquals(List.of(1), List.copyOf(figure.causes()));
        }
        assertEquals(
                List.of("开支图", "两年图"),
                change.charts().stream().map(ChartChange::key).toList());
        assertTrue(change.sentences().stream()
                .allMatch(sentence -> List.copyOf(sentence.causes()).equals(List.of(1))));
        assertTrue(change.sentences().stream()
                .anyMatch(sentence -> SentenceChange.plain(sentence.after()).startsWith("保管档案，全年开支400,500.00元")));
    }

    @Test
    void whatever_only_the_file_looks_like_is_no_difference() {
        String text = site().text(ACCOUNTS);
        site().write(
                        ACCOUNTS,
                        text.replace("300000.00", "\"300,000.00\"")
                                .replace("  1101 工资: { 财政: ", "  # 人员\n  1101 工资:\n    财政: ")
                                .replace("\"300,000.00\" }", "300,000.00")
                                .replace(
                                        "三公:\n  用车: { 预算数: 20000.00, 决算数: 15000.00 }",
                                        "三公:\n  用车: { 决算数: 15000.0, 预算数: 20000 }")
                                .replace("规范: mini-2024\n单位: 元\n", "单位: 元\n规范: mini-2024\n")
                                .replace("\n", "\r\n"));
        assertTrue(!site().text(ACCOUNTS).equals(text));
        assertNoDifference();
    }

    @Test
    void lines_in_another_order_are_no_difference() {
        String text = site().text(ACCOUNTS);
        String line = "  1202 维修: { 自筹: 30000.00 }\n";
        site().write(ACCOUNTS, text.replace(line, "").replace("开支:\n", "开支:\n" + line));
        assertNoDifference();
    }

    @Test
    void amounts_typed_in_another_unit_are_no_difference() {
        String text = site().text(ACCOUNTS).replace("单位: 元", "单位: 万元");
        for (String[] amount : new String[][] {
            {"300000.00", "30"},
            {"60000.00", "6"},
            {"30000.00", "3"},
            {"20000.00", "2"},
            {"15000.00", "1.5"},
            {" 1000.00", " 0.1"},
            {" 500.00", " 0.05"},
            {"420000.00", "42"},
            {"34000.00", "3.4"},
            {"8000.50", "0.8"},
            {"1999.50", "0.2"},
            {"368000.50", "36.8"}
        }) {
            text = text.replace(amount[0], amount[1]);
        }
        site().write(ACCOUNTS, text);
        DisclosureChange change = only();
        assertEquals(
                List.of("开支.1201 水电.财政", "开支.1201 水电.自筹", "进账.财政补助"),
                change.causes().stream().map(Cause::title).toList());
    }

    @Test
    void a_table_that_is_printed_in_another_unit_is_no_difference_of_figures() {
        site().change("content/standards/mini-2024/standard.yaml", "单位: 元", "单位: 万元");
        assertEquals(List.of(), only().figures());
    }

    @Test
    void a_renamed_folder_of_a_department_is_no_difference() {
        String accounts = site().text(ACCOUNTS);
        site().write("content/archive/2024/final-accounts.yaml", accounts)
                .write("content/archive/2024/about.md", site().text(PROSE))
                .write("content/archive/department.yaml", site().text(FOLDER + "department.yaml"))
                .delete("content/yunhe-archive");
        assertNoDifference();
        Comparison comparison = repository().compare();
        assertEquals(List.of(new Comparison.Renamed("云河区档案室（虚构）", "yunhe-archive", "archive")), comparison.renamed());
    }

    @Test
    void a_figure_changed_after_its_folder_was_renamed_has_the_right_author() {
        String accounts = site().text(ACCOUNTS);
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("乙", "更正");
        site().write("content/archive/2024/final-accounts.yaml", site().text(ACCOUNTS))
                .write("content/archive/2024/about.md", site().text(PROSE))
                .write("content/archive/department.yaml", site().text(FOLDER + "department.yaml"))
                .delete("content/yunhe-archive");
        repository().commit("丙", "改文件夹");
        assertTrue(!accounts.isEmpty());
        assertEquals("乙", author(only("HEAD~2", "HEAD").causes().get(0)));
    }

    private static String author(Cause cause) {
        return cause.author() instanceof Author.Committed committed
                ? committed.commit().author()
                : cause.author().toString();
    }

    @Test
    void a_subject_with_another_name_is_told_as_renamed() {
        site().change(ACCOUNTS, "开支:\n", "科目:\n  1203: 屋面\n开支:\n")
                .change(ACCOUNTS, "进账:", "  1203: { 自筹: 10.00 }\n进账:");
        repository().commit("乙", "加科目");
        site().change(ACCOUNTS, "1203: 屋面", "1203: 屋顶");
        DisclosureChange change = only();
        assertEquals(List.of(new Comparison.Renamed("1203", "屋面", "屋顶")), change.renamed());
        assertEquals(List.of(), change.figures());
        assertEquals(List.of(), change.causes());
        assertTrue(!repository().compare().isOfFigures());
    }

    @Test
    void what_a_reason_and_prose_say_is_told_with_its_author() {
        site().change(ACCOUNTS, "少修了一次屋面", "少修了两次屋面").change(PROSE, "保管档案", "保管全部档案");
        repository().commit("乙", "改文字");
        DisclosureChange change = only("HEAD~1", "HEAD");
        assertEquals(
                List.of("缘由", ""), change.causes().stream().map(Cause::title).toList());
        assertEquals(
                List.of("乙", "乙"),
                change.causes().stream().map(DifferenceTest::author).toList());
        assertEquals(List.of(), change.figures());
        assertEquals(2, change.sentences().size());
        assertTrue(change.sentences().stream()
                .anyMatch(sentence -> sentence.after().contains(new SentenceChange.Words("两", true))));
    }

    @Test
    void a_correction_that_was_added_is_told_as_text() {
        site().append(ACCOUNTS, "更正说明:\n  - { 日期: 2025-09-01, 内容: 更正水电 }\n");
        DisclosureChange change = only();
        assertEquals(
                "2025-09-01 更正水电",
                SentenceChange.plain(change.sentences().get(0).after()));
        assertTrue(!change.isOfFigures());
    }

    @Test
    void whoever_only_reformats_a_line_did_not_change_its_figure() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("乙", "更正");
        site().change(ACCOUNTS, "  1202 维修: { 自筹: 30500.00 }", "  1202 维修:\n    自筹: 30,500.00");
        repository().commit("丙", "排版");
        assertEquals("乙", author(only("HEAD~2", "HEAD").causes().get(0)));
        assertEquals("乙", author(only("HEAD~2").causes().get(0)));
    }

    @Test
    void a_fact_that_is_gone_was_taken_by_whoever_took_it() {
        site().change(ACCOUNTS, "财政: 8000.50, 自筹: 1999.50", "财政: 8000.50");
        repository().commit("乙", "删去");
        site().append(ACCOUNTS, "# 完\n");
        repository().commit("丙", "附注");
        Cause cause = only("HEAD~2", "HEAD").causes().get(0);
        assertEquals("乙", author(cause));
        assertTrue(cause.after().isEmpty());
    }

    @Test
    void a_change_that_came_by_a_merge_has_the_author_of_its_branch() {
        repository()
                .git(git -> git.checkout().setCreateBranch(true).setName("side").call());
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("乙", "更正");
        repository().git(git -> git.checkout().setName("main").call());
        site().append(PROSE, "\n周一开放。\n");
        repository().commit("丙", "加一句");
        repository()
                .git(git -> git.merge()
                        .include(git.getRepository().resolve("side"))
                        .setMessage("合并")
                        .call());
        DisclosureChange change = only("HEAD~2", "HEAD");
        assertEquals(
                List.of("乙", "丙"),
                change.causes().stream().map(DifferenceTest::author).toList());
    }

    @Test
    void a_year_that_is_new_or_gone_is_told_as_a_whole() {
        site().write(FOLDER + "2025/final-accounts.yaml", site().text(ACCOUNTS))
                .write(FOLDER + "2025/about.md", site().text(PROSE));
        repository().commit("乙", "新的一年");
        DisclosureChange added = only("HEAD~1", "HEAD");
        assertEquals(DisclosureChange.Status.ADDED, added.status());
        assertEquals(
                "400000.00",
                added.whole().orElseThrow().total().in(AmountUnit.YUAN).toPlainString());
        assertTrue(added.whole().orElseThrow().author() instanceof Author.Committed by
                && by.commit().subject().equals("新的一年"));
        site().delete(FOLDER + "2025");
        repository().commit("丙", "撤下");
        DisclosureChange removed = only("HEAD~1", "HEAD");
        assertEquals(DisclosureChange.Status.REMOVED, removed.status());
        assertTrue(removed.whole().orElseThrow().author() instanceof Author.Committed by
                && by.commit().subject().equals("撤下"));
    }

    @Test
    void what_is_not_committed_is_told_as_such() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("乙", "更正");
        site().change(ACCOUNTS, "上年开支: 420000.00", "上年开支: 420001.00");
        assertEquals(
                List.of("乙", "Uncommitted[]"),
                only("HEAD~1").causes().stream().map(DifferenceTest::author).toList());
    }

    @Test
    void what_follows_from_the_year_before_is_told_as_carried_over(@TempDir Path temp) {
        RepositoryFixture bureau = RepositoryFixture.of("invented", temp);
        String folder = "content/yunhe-water-bureau/";
        SiteFixture site = bureau.site();
        site.write(
                        folder + "2022/final-accounts.yaml",
                        site.text(folder + "2021/final-accounts.yaml").replaceFirst("(?s)上年:\n.*?\n\n", ""))
                .write(folder + "2022/functions.md", site.text(folder + "2021/functions.md"));
        bureau.commit("甲", "录入");
        site.change(folder + "2021/final-accounts.yaml", "项目支出: 45000.00", "项目支出: 46000.00");
        List<DisclosureChange> changes = bureau.compare().disclosures();
        assertEquals(
                List.of("2021", "2022"),
                changes.stream().map(one -> one.address().year().toString()).toList());
        List<Cause> carried = changes.get(1).causes();
        assertEquals(
                List.of("上年.收支总计", "上年.本年收入合计", "上年.本年支出合计"),
                carried.stream().map(Cause::title).toList());
        assertEquals("Elsewhere[]", author(carried.get(0)));
        assertTrue(changes.get(1).sentences().stream()
                .anyMatch(sentence -> List.copyOf(sentence.causes()).equals(List.of(1))));
    }
}
