package org.mingzhang.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences of wuhan-2021 list what is in use and nothing else, each with its share of the right total. */
class ListedSentencesTest {
    @SuppressWarnings("NullAway.Init")
    private EdgeSite site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = new EdgeSite(temp);
    }

    @Test
    void an_economic_class_without_spending_is_not_listed() {
        site.with("30206 电费: 96000.00", "30206 电费: 0.00")
                .with("30201 办公费: 320000.00", "30201 办公费: 416000.00")
                .says("section-6", "公用经费118.00万元，主要包括：办公费、差旅费、")
                .keepsSilentAbout("section-6", "电费");
    }

    @Test
    void only_sources_of_income_in_use_are_listed() {
        site.with("其他水利支出: { 其他收入:", "其他水利支出: { 事业收入:")
                .says("section-2", "财政拨款收入2,309.67万元，占本年收入99.81%；事业收入4.50万元，占本年收入0.19%。")
                .keepsSilentAbout("section-2", "其他收入");
    }

    @Test
    void a_single_source_stands_without_a_semicolon() {
        site.with("  2130399 其他水利支出: { 其他收入: { 项目支出: 45000.00 } }\n", "")
                .says("section-2", "收入合计2,309.67万元。其中：财政拨款收入2,309.67万元，占本年收入100.00%。")
                .says("brief", "本年收入2,309.67万元，全部是财政拨款。");
    }

    @Test
    void a_kind_of_spending_comes_with_its_share_and_its_semicolon() {
        site.with("{ 其他收入: { 项目支出: 45000.00 } }", "{ 经营收入: { 经营支出: 45000.00 } }")
                .says("section-3", "项目支出1,761.30万元，占本年支出73.78%；经营支出4.50万元，占本年支出0.19%。");
    }

    @Test
    void shares_of_the_government_fund_are_of_the_fund() {
        site.says("section-8", "支出决算为300.00万元，占政府性基金预算财政拨款支出的70.59%。")
                .says("section-8", "支出决算为125.00万元，占政府性基金预算财政拨款支出的29.41%。")
                .says("section-5", "节能环保（类）支出3.30万元，占一般公共预算财政拨款支出的0.17%");
    }

    @Test
    void basic_spending_of_the_fund_is_told_apart() {
        site.with("政府性基金: { 项目支出: 3000000.00 }", "政府性基金: { 基本支出: 1000000.00, 项目支出: 2000000.00 }")
                .says("section-8", "本年支出中，基本支出100.00万元，项目支出325.00万元。具体支出情况为：");
    }

    @Test
    void money_of_the_fund_that_was_only_kept_is_told_without_a_list() {
        site.with("  2120899 其他国有土地使用权出让收入安排的支出: { 政府性基金: { 项目支出: 3000000.00 } }\n", "")
                .with("  2121304 城市防洪: { 政府性基金: { 项目支出: 1250000.05 } }\n", "")
                .with("  2121304 城市防洪: { 政府性基金: 1000000.00 }\n", "")
                .says("section-8", "年初结转和结余30.00万元，本年收入0.00万元，本年支出0.00万元，年末结转和结余30.00万元。")
                .keepsSilentAbout("section-8", "具体支出情况");
    }

    @Test
    void no_state_capital_is_one_sentence() {
        site.with("  2230204 生态环境保护支出: { 国有资本经营: { 项目支出: 480000.00 } }\n", "")
                .with("  2230204 生态环境保护支出: { 国有资本经营: 500000.00 }\n", "")
                .says("section-9", "2021年度无国有资本经营预算财政拨款，没有使用国有资本经营预算财政拨款安排的支出。")
                .keepsSilentAbout("section-9", "本年支出中");
    }

    @Test
    void procurement_from_small_firms_owes_its_amount_and_zero_ends_the_sentence() {
        site.with("授予中小企业: 9310000.00, 授予小微企业: 4655000.00", "授予中小企业: 0.00")
                .says("section-11", "授予中小企业合同金额0.00万元，占政府采购支出总额的0.00%。")
                .keepsSilentAbout("section-11", "小微");
        site.with(", 授予中小企业: 0.00", "").owes("政府采购.授予中小企业");
    }

    @Test
    void procurement_from_very_small_firms_is_a_share_of_that_from_small_ones() {
        site.with("授予小微企业: 4655000.00", "授予小微企业: 9310000.00")
                .says("section-11", "授予小微企业合同金额931.00万元，占授予中小企业合同金额的100.00%。");
        site.with(", 授予小微企业: 9310000.00", "").owes("政府采购.授予小微企业");
    }

    @Test
    void no_procurement_is_one_sentence() {
        site.without("政府采购").says("section-11", "没有政府采购支出。").keepsSilentAbout("section-11", "总额");
    }

    @Test
    void other_vehicles_owe_a_word_on_what_they_are() {
        site.with("  其他用车说明: 水文测量车1台\n", "").owes("国有资产.其他用车说明");
    }

    @Test
    void an_asset_of_nothing_is_not_listed_and_no_vehicle_is_said() {
        site.with("  车辆: { 执法执勤用车: 3, 其他用车: 1 }\n  其他用车说明: 水文测量车1台\n", "")
                .says("section-12", "其中：房屋800.00万元、通用设备123.46万元。现有车辆0辆。")
                .keepsSilentAbout("section-12", "家具");
    }

    @Test
    void projects_that_are_not_all_spending_are_not_called_all() {
        site.says("section-13", "一般公共预算项目支出全面开展绩效自评，共涉及项目3个，资金1,288.30万元，占一般公共预算项目支出总额的100.00%。");
        site.with("清淤: 33000.00", "清淤: 32000.00")
                .says("section-13", "一般公共预算项目支出开展绩效自评，共涉及项目3个，资金1,288.20万元，占一般公共预算项目支出总额的99.99%。");
    }

    @Test
    void one_unit_or_several() {
        site.says("units", "和1个下属单位决算组成。");
        site.with("  - 云河区水质监测站（虚构）\n", "")
                .says("units", "单位本级决算组成，没有下属单位。")
                .keepsSilentAbout("units", "二级预算单位包括")
                .says("section-7", "包括云河区水务局（虚构）本级。");
    }
}
