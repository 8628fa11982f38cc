package org.mingzhang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;

/** What follows from the year before, when its disclosure is in content too (承接). */
class CarryOverTest {
    private static final String DEPARTMENT = "content/caidian-government-office/";
    private static final String THIS_YEAR = DEPARTMENT + "2021/final-accounts.yaml";
    private static final String NEXT_YEAR = DEPARTMENT + "2022/final-accounts.yaml";
    private static final String PAGE = "caidian-government-office/2022/final-accounts/index.html";
    private static final String OPENING = "年初结转和结余: { 一般公共预算: 123.05 }\n";

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    /** The shipped year, and a next one with the same money and nothing of last year typed. */
    @BeforeEach
    void two_years(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
        site.files(DEPARTMENT + "2021")
                .keySet()
                .forEach(file -> site.write(DEPARTMENT + "2022/" + file, site.text(DEPARTMENT + "2021/" + file)));
        String text = site.text(NEXT_YEAR);
        int previous = text.indexOf("\n上年:");
        int end = text.indexOf("\n\n", previous + 1);
        site.write(NEXT_YEAR, text.substring(0, previous) + text.substring(end));
    }

    @Test
    void last_years_totals_are_not_typed() {
        site.change(NEXT_YEAR, OPENING, "").build().wentWell();
        assertTrue(section("section-1").contains("与2021年度相比，收、支总计均持平"), section("section-1"));
        site.append(NEXT_YEAR, "\n使用非财政拨款结余: 0.01\n结余分配: 0.01\n").build().wentWell();
        assertTrue(section("section-1").contains("与2021年度相比，收、支总计各增加0.01万元"), section("section-1"));
    }

    private String section(String id) {
        return site.page(PAGE).select("#" + id).text();
    }

    @Test
    void a_closing_balance_is_the_next_opening_balance() {
        site.change(NEXT_YEAR, OPENING, "").build().wentWell();
        assertEquals(
                "123.05",
                site.page(PAGE).select("#table-4-29 ~ .amount").first().text());
    }

    @Test
    void what_is_typed_all_the_same_must_agree() {
        site.change(NEXT_YEAR, OPENING, "年初结转和结余: { 一般公共预算: 123.50 }\n")
                .build()
                .ended(1)
                .said(Code.CARRIED_DISAGREES.id(), NEXT_YEAR + ":", "123.50", "123.05", THIS_YEAR);
    }

    @Test
    void what_is_typed_and_agrees_may_go() {
        site.build().wentWell().said(Code.CARRIED_TWICE.id(), "年初结转和结余.一般公共预算");
    }

    @Test
    void a_year_before_that_cannot_be_read_is_told_once_and_nothing_is_carried() {
        site.change(NEXT_YEAR, OPENING, "")
                .change(THIS_YEAR, "462.82", "462.8x")
                .build();
        assertEquals(
                1, site.errors().stream().filter(Code.AMOUNT_FORM.id()::equals).count(), site.err());
    }
}
