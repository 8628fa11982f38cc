package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Code;

/** The page that {@code check --report} writes: each finding beside the sentence or the line that it speaks of. */
@NullMarked
final class CheckReportPageTest {
    private static final String YEAR = "content/caidian-government-office/2021/";
    private static final String ACCOUNTS = YEAR + "final-accounts.yaml";

    private SiteFixture site = SiteFixture.empty(Path.of("target"));

    @BeforeEach
    void open(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
    }

    private Document report(int exit) {
        site.run(
                        "check",
                        "--report",
                        site.path("report.html").toString(),
                        "--root",
                        site.root().toString())
                .ended(exit);
        return Jsoup.parse(site.text("report.html"));
    }

    @Test
    void a_broken_tie_stands_beside_the_lines_that_differ() {
        site.change(ACCOUNTS, "项目支出: 462.82", "项目支出: 472.82");
        Document page = report(1);
        Element finding = finding(page, "表1第1行");
        assertEquals(2, finding.select("table.line").size(), finding::text);
        assertEquals(2, finding.select("table.line mark").size());
        assertTrue(finding.select(".where").text().contains("表1 第1行"), finding::text);
        assertTrue(finding.select(".source").text().contains(ACCOUNTS + ":"), finding::text);
    }

    @Test
    void a_wrong_share_stands_beside_its_sentence_which_is_escaped() {
        String text = site.text(YEAR + "report-1-overall.md");
        site.write(YEAR + "report-1-overall.md", text + "\n公用经费4.00万元，其中办公费1.00万元，占公用经费的30.00%，<b>另计</b>。\n");
        Element finding = finding(report(1), "30.00%");
        assertTrue(finding.select("blockquote mark").text().contains("30.00%"), finding::text);
        assertTrue(finding.select("blockquote").text().contains("<b>另计</b>"), finding::text);
    }

    @Test
    void what_is_accepted_and_what_was_not_checked_is_listed() {
        site.append(ACCOUNTS, "接受:\n  - { 编号: MZ603, 位置: 机关运行经费, 理由: 已与财政核对 }\n");
        String text = site.text(YEAR + "report-1-overall.md");
        site.write(YEAR + "report-1-overall.md", text + "\n本年购置打印机43台。\n");
        Document page = report(0);
        assertTrue(page.select("details .finding").text().contains("已与财政核对"));
        assertTrue(page.select(".unchecked li").eachText().stream().anyMatch(one -> one.contains("本年购置打印机43台")));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_as_well() {
        site.change(ACCOUNTS, "单位: 万元", "单位: [万元");
        Document page = report(1);
        assertFalse(page.select(".finding.error").isEmpty());
        assertTrue(page.select("h2").text().contains("caidian-government-office/2021/final-accounts"));
    }

    @Test
    void the_page_needs_nothing_beside_it() {
        Document page = report(0);
        assertTrue(page.select("script, img, link[rel=stylesheet]").isEmpty());
        assertFalse(page.html().contains(site.root().toString()), "no path of this machine");
    }

    @Test
    void a_report_that_cannot_be_written_is_told_and_nothing_is_left_behind() {
        site.write("taken/inside.txt", "x");
        site.run(
                        "check",
                        "--report",
                        site.path("taken").toString(),
                        "--root",
                        site.root().toString())
                .ended(3)
                .complained(Code.OUTPUT_FAILED);
        assertTrue(Files.exists(site.path("taken/inside.txt")));
        assertFalse(Files.exists(site.path("taken.part")));
    }

    private static Element finding(Document page, String words) {
        return page.select(".finding").stream()
                .filter(one -> one.select("h3").text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select(".finding h3").eachText()));
    }
}
