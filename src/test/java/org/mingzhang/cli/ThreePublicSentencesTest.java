package org.mingzhang.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wuhan-2021 says of 三公: zero is stated, every difference has its reason, a count is owed where money was spent. */
class ThreePublicSentencesTest {
    private static final String SECTION = "section-7";

    @SuppressWarnings("NullAway.Init")
    private EdgeSite site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = new EdgeSite(temp);
    }

    @ParameterizedTest
    @CsvSource({
        "因公出国（境）团组数: 1",
        "因公出国（境）人次: 3",
        "公务用车购置数: 1",
        "公务用车保有量: 4",
        "国内公务接待批次: 15",
        "国内公务接待人次: 121",
        "外宾接待批次: 0",
        "外宾接待人次: 0"
    })
    void where_money_was_spent_its_count_is_owed(String line) {
        site.with("  " + line + "\n", "").owes("三公经费." + line.substring(0, line.indexOf(':')));
    }

    @Test
    void where_nothing_was_spent_counts_are_zero_without_being_written() {
        noReception().says(SECTION, "开支公务接待费0.00万元，其中：国内公务接待0批次、0人次；外宾接待0批次、0人次。");
    }

    @Test
    void a_budget_that_was_not_used_at_all_owes_a_reason() {
        noReception().says(SECTION, "3.公务接待费支出决算为0.00万元，完成年初预算2.00万元的0.00%，比年初预算减少2.00万元，主要原因是简化接待。");
        site.with("与预算相比: 简化接待, ", "")
                .says(SECTION, "比年初预算减少2.00万元。")
                .says(SECTION, "公务接待费支出决算减少1.23万元，下降100.00%，主要原因是没有接待");
    }

    @Test
    void no_travel_is_stated_with_zeros() {
        site.with("因公出国（境）费: 52300.00, ", "")
                .with("30212 因公出国（境）费用: 52300.00", "30202 印刷费: 52300.00")
                .with("  因公出国（境）团组数: 1\n  因公出国（境）人次: 3\n", "")
                .says(SECTION, "1.无因公出国（境）费支出，年初预算、支出决算均为0.00万元。全年因公出国（境）团组0个，累计0人次。")
                .says(SECTION, "因公出国（境）费支出决算与2020年度持平");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "178800.00 | 公务用车购置费支出决算为17.88万元，与年初预算持平，主要原因是成交价低于预算。",
                "178849.99 | 公务用车购置费支出决算为17.88万元，与年初预算持平，主要原因是",
                "178850.00 | 公务用车购置费支出决算为17.88万元，完成年初预算17.89万元的99.94%，比年初预算减少0.01万元，主要原因是",
                "100000.00 | 公务用车购置费支出决算为17.88万元，完成年初预算10.00万元的178.80%，比年初预算增加7.88万元，主要原因是",
                "0.00 | 公务用车购置费支出决算为17.88万元，年初无预算，主要原因是"
            })
    void an_item_against_its_budget(String budget, String sentence) {
        site.with("公务用车购置费: 180000.00", "公务用车购置费: " + budget).says(SECTION, sentence);
    }

    @Test
    void a_difference_from_the_budget_owes_a_reason_and_none_does_not() {
        site.with("    公务用车购置费: { 与预算相比: 成交价低于预算 }\n", "").owes("原因.三公经费.公务用车购置费.与预算相比");
        site.with("公务用车购置费: 180000.00", "公务用车购置费: 178800.00").says(SECTION, "支出决算为17.88万元，与年初预算持平。全年购置");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "298800.00 | 公务用车购置及运行费支出决算与2020年度持平，主要原因是",
                "400000.00 | 公务用车购置及运行费支出决算减少10.12万元，下降25.30%，主要原因是",
                "298749.99 | 公务用车购置及运行费支出决算增加0.01万元，增长0.03%，主要原因是",
                "0.00 | 公务用车购置及运行费支出决算增加29.88万元（2020年度为0.00万元，增长率无可比数），主要原因是"
            })
    void an_item_against_last_year(String lastYear, String sentence) {
        site.with("公务用车购置及运行费: 118000.00", "公务用车购置及运行费: " + lastYear).says(SECTION, sentence);
    }

    @Test
    void a_change_owes_a_reason() {
        site.with("    公务用车购置及运行费: { 与上年相比: 更新了一辆巡查用车 }\n", "").owes("原因.三公经费.公务用车购置及运行费.与上年相比");
    }

    @Test
    void without_one_item_of_last_year_no_total_is_compared() {
        site.with("因公出国（境）费: 0.00, 公务用车购置及运行费: 118000.00", "公务用车购置及运行费: 118000.00")
                .says(SECTION, "与2020年度相比，因公出国（境）费支出决算在2020年度无可比数，不作增减比较；公务用车")
                .keepsSilentAbout(SECTION, "支出决算数比2020年度");
    }

    @Test
    void the_total_of_the_items_as_last_year() {
        site.with("公务用车购置及运行费: 118000.00", "公务用车购置及运行费: 351100.00").says(SECTION, "2021年度“三公”经费财政拨款支出决算数与2020年度持平，其中：");
    }

    @Test
    void no_item_at_all() {
        site.without("三公经费")
                .with("  三公经费: { 因公出国（境）费: 0.00, 公务用车购置及运行费: 118000.00, 公务接待费: 12345.50 }\n", "")
                .says(SECTION, "云河区水务局（虚构）没有一般公共预算财政拨款预算安排的“三公”经费。")
                .says(SECTION, "没有使用财政拨款安排的“三公”经费支出，年初预算、支出决算均为0.00万元。 1.无因公")
                .says(SECTION, "公务用车保有量0辆。")
                .says(SECTION, "2020年度“三公”经费财政拨款支出无可比数，不作增减比较。")
                .says("brief", "年初无预算，本年没有支出。");
    }

    private EdgeSite noReception() {
        return site.with("公务用车运行费: 120000.00, 公务接待费: 12345.50 }", "公务用车运行费: 120000.00 }")
                .with("30217 公务接待费: 12345.50", "30202 印刷费: 12345.50")
                .with("  国内公务接待批次: 15\n  国内公务接待人次: 121\n  外宾接待批次: 0\n  外宾接待人次: 0\n", "")
                .with("    公务接待费: { 与预算相比: 简化接待 }\n", "    公务接待费: { 与预算相比: 简化接待, 与上年相比: 没有接待 }\n");
    }
}
