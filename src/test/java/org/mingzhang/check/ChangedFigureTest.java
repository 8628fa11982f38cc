package org.mingzhang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;

/** One figure, 2130599, is typed once; changing it moves everything that is made of it, or is refused. */
@NullMarked
final class ChangedFigureTest {
    private static final String ACCOUNTS = "content/caidian-government-office/2021/final-accounts.yaml";
    private static final String REPORT = "content/caidian-government-office/2021/report-2-office.md";
    private static final String PAGE = "caidian-government-office/2021/final-accounts/index.html";

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
    }

    @Test
    void every_amount_of_the_reports_that_no_longer_agrees_is_named_with_its_place() {
        site.build().wentWell();
        var stood = site.files("site");
        site.change(ACCOUNTS, "项目支出: 462.82", "项目支出: 500.00").build().ended(1);
        site.complained(Code.TIE_DISAGREES, Code.TIE_DISAGREES);
        site.said(place("20655412.92"), "整体绩效报告一般公共预算财政拨款收入决算数");
        site.said(place("9400293.27"), "整体绩效报告项目支出执行数");
        SiteFixture.assertSame(stood, site.files("site"));
    }

    @Test
    void with_the_reports_corrected_tables_sentences_and_charts_move_together() {
        site.change(ACCOUNTS, "项目支出: 462.82", "项目支出: 500.00")
                .change(ACCOUNTS, "决算数: 20655412.92", "决算数: 21027212.92")
                .change(ACCOUNTS, "预算执行数: 9400293.27", "预算执行数: 9772093.27")
                .build()
                .wentWell();
        Document page = site.page(PAGE);
        row(page, "#table-1-1", "2,102.72", "1,256.36");
        row(page, "#table-1-42", "500.00");
        row(page, "#table-1-27", "2,103.05", "2,103.05");
        row(page, "#table-1-30", "2,226.10", "2,226.10");
        row(page, "#table-2-total", "2,103.05", "2,102.72", "", "", "", "", "0.33");
        row(page, "#table-2-2130599", "500.00", "500.00", "", "", "", "", "");
        row(page, "#table-3-total", "2,103.05", "1,125.84", "977.21", "", "", "");
        row(page, "#table-3-213", "500.00", "", "500.00", "", "", "");
        row(page, "#table-4-44", "500.00", "500.00", "", "");
        row(page, "#table-4-64", "2,225.77", "2,225.77", "2,225.77", "", "");
        row(page, "#table-5-total", "2,102.72", "1,125.84", "976.88");
        row(page, "#table-5-21305", "500.00", "", "500.00");
        said(page, "section-1", "收、支总计2,226.10万元", "减少146.86万元，下降6.19%");
        said(page, "section-2", "收入合计2,103.05万元", "财政拨款收入2,102.72万元，占本年收入99.98%");
        said(page, "section-3", "支出合计2,103.05万元", "项目支出977.21万元，占本年支出46.47%");
        said(page, "section-4", "2,225.77万元", "减少38.78万元，下降1.71%");
        said(page, "section-5", "农林水（类）支出500.00万元", "年初无预算，支出决算为500.00万元");
        drawn(page, "figure-1", "2,226.10", "2,226.10", "减少 146.86 万元（−6.19%）");
        drawn(page, "figure-2", "2,102.72", "2,103.05");
        drawn(page, "figure-3", "977.21", "2,103.05");
        drawn(page, "figure-4", "2,225.77", "减少 38.78 万元（−1.71%）");
        assertTrue(!page.text().contains("462.82"), "the old figure is left somewhere");
    }

    @Test
    void a_sentence_that_contradicts_itself_stops_the_build_and_nothing_of_its_page_is_left() {
        site.build().wentWell();
        var stood = site.files("site");
        site.change(REPORT, "数量指标设置8个三级指标", "数量指标设置9个三级指标").build().ended(1);
        site.complained(Code.COUNT_DISAGREES).said(REPORT + ":39:");
        SiteFixture.assertSame(stood, site.files("site"));
    }

    private String place(String amount) {
        List<String> lines = site.text(ACCOUNTS).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(amount);
            if (at >= 0) {
                return ACCOUNTS + ":" + (i + 1) + ":" + (at + 1);
            }
        }
        throw new AssertionError(amount);
    }

    /** The amounts of the row with that anchor; both sides of a table with two. */
    private static void row(Document page, String anchor, String... amounts) {
        List<String> found =
                page.selectFirst(anchor).parent().select("td.amount").eachText();
        List<String> all = page.selectFirst(anchor).parent().select("td.amount").stream()
                .map(cell -> cell.text())
                .toList();
        boolean sides = anchor.startsWith("#table-1") || anchor.startsWith("#table-4");
        if (sides) {
            assertTrue(
                    found.containsAll(
                            List.of(amounts).stream().filter(a -> !a.isEmpty()).toList()),
                    anchor + all);
        } else {
            assertEquals(List.of(amounts), all, anchor);
        }
    }

    private static void said(Document page, String section, String... words) {
        String text = page.selectFirst("#" + section).text();
        for (String word : words) {
            assertTrue(text.contains(word), () -> word + " is not in: " + text);
        }
    }

    private static void drawn(Document page, String figure, String... words) {
        String drawn = page.select("#" + figure + " .drawing.wide text").text();
        for (String word : words) {
            assertTrue(drawn.contains(word), () -> figure + ": " + word + " is not in: " + drawn);
        }
    }
}
