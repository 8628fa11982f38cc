package org.mingzhang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;

/** A published total that is declared beside its parts (公布合计). */
class DeclaredTotalTest {
    private static final String ACCOUNTS = "content/caidian-government-office/2021/final-accounts.yaml";
    private static final String ROUTE = "caidian-government-office/2021/final-accounts/index.html";
    private static final String PAGE = "site/" + ROUTE;

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
    }

    @Test
    void beyond_rounding_it_stops_the_build_and_both_sides_are_told() {
        site.append(ACCOUNTS, "\n公布合计: { 三公经费决算: 30.00 }\n")
                .build()
                .ended(1)
                .complained(Code.TOTAL_DISAGREES)
                .said(ACCOUNTS + ":", "三公经费决算", "30.00", "27.54", "2.46");
    }

    @Test
    void within_rounding_it_is_a_notice_and_is_what_the_table_prints() {
        site.append(ACCOUNTS, "\n公布合计: { 财政拨款收支总计: 2188.60 }\n")
                .build()
                .wentWell()
                .said(Code.DECLARED_ROUNDING.id());
        assertTrue(site.text(PAGE).contains("2,188.60"));
    }

    @Test
    void is_printed_wherever_the_figure_stands_and_moves_no_balance() {
        site.append(ACCOUNTS, "\n公布合计: { 本年支出合计: 2065.88 }\n").build().wentWell();
        assertEquals(
                "2,065.88",
                site.page(ROUTE).select("#table-1-57 ~ .amount").last().text());
        assertEquals(
                "2,065.88",
                site.page(ROUTE).select("#table-3-total ~ .amount").first().text());
        assertEquals(
                "123.05",
                site.page(ROUTE).select("#table-1-59 ~ .amount").last().text());
        assertEquals(
                "2,188.92",
                site.page(ROUTE).select("#table-1-60 ~ .amount").last().text());
        assertEquals(1, site.err().split(Code.DECLARED_ROUNDING.id(), -1).length - 1, site.err());
        assertFalse(site.err().contains("表3"), site.err());
    }

    @Test
    void is_noted_beneath_each_table_that_prints_it() {
        String note = "本年支出合计按公布数 2,065.88 列示，与各部分之和 2,065.87 相差 0.01，系四舍五入。";
        site.append(ACCOUNTS, "\n公布合计: { 本年支出合计: 2065.88 }\n").build().wentWell();
        assertEquals(2, site.text(PAGE).split(note, -1).length - 1);
    }

    @Test
    void a_total_at_the_foot_of_a_table_prints_what_was_declared_too() {
        site.append(ACCOUNTS, "\n公布合计: { 公用经费: 92.26 }\n").build().wentWell().said(Code.DECLARED_ROUNDING.id());
        assertTrue(site.page(ROUTE).text().contains("公用经费92.26万元"));
    }

    @Test
    void of_a_figure_that_has_two_names_each_is_held_against_the_parts() {
        site.append(ACCOUNTS, "\n公布合计: { 收支总计: 1288.92, 收入总计: 2188.92 }\n")
                .build()
                .ended(1)
                .complained(Code.TOTAL_DISAGREES)
                .said("收支总计", "1,288.92");
    }

    @Test
    void of_a_figure_that_no_table_prints_it_is_an_error() {
        site.append(ACCOUNTS, "\n公布合计: { 政府采购合计: 563.72 }\n")
                .build()
                .ended(1)
                .complained(Code.DECLARED_NOWHERE)
                .said("收支总计");
    }

    @Test
    void of_a_figure_that_the_standard_does_not_know_it_is_an_error_with_the_nearest_name() {
        site.append(ACCOUNTS, "\n公布合计: { 收支总记: 2188.92 }\n")
                .build()
                .ended(1)
                .complained(Code.DECLARED_UNKNOWN)
                .said("收支总计");
    }
}
