package org.mingzhang.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences of wuhan-2021 say where a figure meets its limit: each case changes a figure and reads the page. */
class SentenceEdgesTest {
    @SuppressWarnings("NullAway.Init")
    private EdgeSite site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = new EdgeSite(temp);
    }

    /** This year's total prints as 2404.17 万元; more, less and as much are decided on what is printed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19876543.21 | 收、支总计各增加416.52万元，增长20.96%，主要原因是",
                "30000000.00 | 收、支总计各减少595.83万元，下降19.86%，主要原因是",
                "24041653.93 | 与2020年度相比，收、支总计均持平。",
                "24041650.00 | 与2020年度相比，收、支总计均持平。",
                "24041649.99 | 收、支总计各增加0.01万元，增长0.00%，主要原因是",
                "24041750.00 | 收、支总计各减少0.01万元，下降0.00%，主要原因是",
                "0.00 | 收、支总计各增加2,404.17万元（2020年度为0.00万元，增长率无可比数），主要原因是",
                "49.99 | 收、支总计各增加2,404.17万元（2020年度为0.00万元，增长率无可比数），主要原因是",
                "50.00 | 收、支总计各增加2,404.16万元，增长24041600.00%，主要原因是"
            })
    void the_total_against_last_year(String lastYear, String sentence) {
        site.with("收支总计: 19876543.21", "收支总计: " + lastYear).says("section-1", sentence);
    }

    @Test
    void a_total_without_a_last_year_is_not_compared_and_gives_no_reason() {
        site.with("  收支总计: 19876543.21\n", "")
                .says("section-1", "2020年度收、支总计无可比数，不作增减比较。")
                .says("brief", "2020年度无可比数，不作增减比较。")
                .keepsSilentAbout("section-1", "东堤加固工程开工")
                .keepsSilentAbout("brief", "东堤加固工程开工");
    }

    @Test
    void a_total_as_last_year_gives_no_reason() {
        site.with("收支总计: 19876543.21", "收支总计: 24041653.93")
                .says("brief", "与上年持平。")
                .keepsSilentAbout("section-1", "东堤加固工程开工")
                .keepsSilentAbout("brief", "东堤加固工程开工");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23996653.93 | 与2020年度相比，财政拨款收、支总计均持平。",
                "20000000.00 | 财政拨款收、支总计各增加399.67万元，增长19.98%。",
                "23996750.00 | 财政拨款收、支总计各减少0.01万元，下降0.00%。",
                "0.00 | 财政拨款收、支总计各增加2,399.67万元（2020年度为0.00万元，增长率无可比数）。"
            })
    void the_appropriations_against_last_year(String lastYear, String sentence) {
        site.with("\n上年:\n", "\n上年:\n  财政拨款收支总计: " + lastYear + "\n").says("section-4", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1180000.00 | 机关运行经费支出118.00万元，与2020年度持平。",
                "640000.00 | 机关运行经费支出118.00万元，比2020年度增加54.00万元，增长84.38%。主要原因是",
                "16000000.00 | 机关运行经费支出118.00万元，比2020年度减少1,482.00万元，下降92.63%。主要原因是",
                "0.00 | 机关运行经费支出118.00万元，比2020年度增加118.00万元（2020年度为0.00万元，增长率无可比数）。主要原因是"
            })
    void a_change_whose_third_decimal_is_five_is_rounded_away_from_zero(String lastYear, String sentence) {
        site.with("机关运行经费: 1250000.00", "机关运行经费: " + lastYear).says("section-10", sentence);
    }

    @Test
    void operating_cost_without_a_last_year() {
        site.with("  机关运行经费: 1250000.00\n", "")
                .says("section-10", "机关运行经费支出118.00万元，2020年度无可比数，不作增减比较。")
                .keepsSilentAbout("section-10", "压减办公开支");
    }

    @Test
    void operating_cost_that_ended_last_year_fell_by_all_of_it() {
        site.with("\n机关运行经费: 1180000.00\n", "\n").says("section-10", "机关运行经费支出0.00万元，比2020年度减少125.00万元，下降100.00%。");
    }

    /** 卫生健康 spent 198765.43 元, which prints as 19.88: the rate is that of the printed figures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198765.43 | 年初预算为19.88万元，支出决算为19.88万元，与年初预算持平。",
                "198750.00 | 年初预算为19.88万元，支出决算为19.88万元，与年初预算持平。",
                "198849.99 | 年初预算为19.88万元，支出决算为19.88万元，与年初预算持平。",
                "198850.00 | 年初预算为19.89万元，支出决算为19.88万元，完成年初预算的99.95%。",
                "209200.00 | 年初预算为20.92万元，支出决算为19.88万元，完成年初预算的95.03%。"
            })
    void a_class_near_its_budget_owes_no_reason(String budget, String sentence) {
        budget(budget).says("section-5", "2.卫生健康支出（类）。" + sentence);
    }

    @ParameterizedTest
    @CsvSource({"210000.00, 199500.00", "209999.99, 199450.00", "210049.99, 199549.99"})
    void at_95_percent_no_reason_is_owed(String budget, String spent) {
        health(spent);
        budget(budget).says("section-5", "支出决算为19.95万元，完成年初预算的95.00%。");
    }

    @ParameterizedTest
    @CsvSource({"210000.00, 199449.99", "210050.00, 199500.00", "400000.00, 0.00"})
    void under_95_percent_a_reason_is_owed(String budget, String spent) {
        health(spent);
        budget(budget).owes("原因.完成年初预算.210 卫生健康支出");
    }

    @ParameterizedTest
    @CsvSource({"198749.99", "100.00", "49.99", "0.00"})
    void above_the_budget_a_reason_is_owed(String budget) {
        budget(budget).owes("原因.完成年初预算.210 卫生健康支出");
    }

    @Test
    void a_class_that_was_spent_on_owes_its_budget() {
        site.with("  210 卫生健康支出: 200000.00\n", "").owes("年初预算.210 卫生健康支出");
    }

    @Test
    void a_budget_that_prints_as_zero_is_no_budget() {
        budget("49.99")
                .with("  完成年初预算:\n", "  完成年初预算:\n    210 卫生健康支出: 年中追加\n")
                .says("section-5", "卫生健康支出（类）。年初无预算，支出决算为19.88万元，支出决算数大于年初预算数的主要原因是年中追加。");
    }

    @Test
    void a_class_with_a_budget_and_no_spending_is_listed() {
        site.with("  221 住房保障支出: 400000.00", "  221 住房保障支出: 420000.00\n  224 灾害防治及应急管理支出: 1000.00")
                .with("    221 住房保障支出: 缴存基数调整", "    224 灾害防治及应急管理支出: 没有发生")
                .says("section-5", "6.灾害防治及应急管理支出（类）。年初预算为0.10万元，支出决算为0.00万元，完成年初预算的0.00%，支出决算数小于年初预算数的主要原因是没有发生。")
                .keepsSilentAbout("section-5", "灾害防治及应急管理（类）支出");
    }

    /** A project's rate is worked out in 元, as in the project's own report. */
    @ParameterizedTest
    @CsvSource({"199990.00, 100.00%", "199989.99, 99.99%", "200009.99, 100.00%", "200010.00, 100.01%", "0.00, 0.00%"})
    void a_rate_is_rounded_half_up_at_its_second_decimal(String spent, String rate) {
        site.with("物资购置: 850000.00", "物资购置: " + spent)
                .with("年初预算数: 850000.00", "年初预算数: 200000.00")
                .says("section-13", "完成预算的" + rate + "。购置防汛物资。");
    }

    /** 元 print as 万元 with two decimals: half a hundred 元 rounds up. */
    @ParameterizedTest
    @CsvSource({"1234549.99, 123.45", "1234550.00, 123.46", "50.00, 0.01", "999999999.99, '100,000.00'"})
    void an_amount_is_rounded_half_up(String yuan, String printed) {
        site.with("通用设备: 1234567.89", "通用设备: " + yuan).says("section-12", "通用设备" + printed + "万元");
    }

    /** Changes the opening budget of 卫生健康. */
    private EdgeSite budget(String amount) {
        return site.with("210 卫生健康支出: 200000.00", "210 卫生健康支出: " + amount);
    }

    /** Changes what was spent on 卫生健康, under its function and its economic class. */
    private void health(String spent) {
        site.with("行政单位医疗: { 一般公共预算: { 基本支出: 198765.43", "行政单位医疗: { 一般公共预算: { 基本支出: " + spent)
                .with("职工基本医疗保险缴费: 198765.43", "职工基本医疗保险缴费: " + spent);
    }
}
