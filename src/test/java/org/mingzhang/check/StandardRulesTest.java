package org.mingzhang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.cli.SiteFixture;

/** Each rule of wuhan-2021 (规则) speaks when it is broken; none speaks of the shipped content. */
class StandardRulesTest {
    private static final String ACCOUNTS = "content/caidian-government-office/2021/final-accounts.yaml";
    private static final Path RULES = Path.of("src/main/resources/standards/wuhan-2021/rules.yaml");

    private static final String SPENT = "  决算: { 公务用车运行费: 27.54 }";
    private static final String HELD = "  公务用车保有量: 8";
    private static final String BALANCE = "年初结转和结余: { 一般公共预算: 123.05 }";
    private static final String PROCURED = "授予中小企业: 563.71, 授予小微企业: 563.71";
    private static final String PAID = "一般公共预算财政拨款支出: ";
    private static final String RUN = "  机关运行经费: ";
    private static final String FIRST = "单位: 万元\n\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("年末结转和结余不为负", BALANCE, "年初结转和结余: { 一般公共预算: -5.00 }"),
                Arguments.of("年末一般公共预算财政拨款结转和结余不为负", BALANCE, "年初结转和结余: { 一般公共预算: -5.00 }"),
                Arguments.of("年末政府性基金结转和结余不为负", BALANCE, "年初结转和结余: { 政府性基金: { 2130599: -5.00 } }"),
                Arguments.of("年末国有资本经营结转和结余不为负", BALANCE, "年初结转和结余: { 国有资本经营: -5.00 }"),
                Arguments.of("出国金额与团组", HELD, HELD + "\n  因公出国（境）团组数: 1\n  因公出国（境）人次: 2"),
                Arguments.of("出国支出应有团组", SPENT, SPENT.replace(" }", ", 因公出国（境）费: 3.00 }") + "\n  因公出国（境）团组数: 0"),
                Arguments.of("出国人次不少于团组", HELD, HELD + "\n  因公出国（境）团组数: 3\n  因公出国（境）人次: 2"),
                Arguments.of("购车金额与辆数", HELD, HELD + "\n  公务用车购置数: 1"),
                Arguments.of("购车支出应有辆数", SPENT, SPENT.replace(" }", ", 公务用车购置费: 20.00 }") + "\n  公务用车购置数: 0"),
                Arguments.of("有运行费应有车", HELD, "  公务用车保有量: 0"),
                Arguments.of("接待金额与批次", HELD, HELD + "\n  国内公务接待批次: 1\n  国内公务接待人次: 9"),
                Arguments.of("接待支出应有批次", SPENT, SPENT.replace(" }", ", 公务接待费: 1.00 }") + "\n  国内公务接待批次: 0"),
                Arguments.of("接待人次不少于批次", HELD, HELD + "\n  外宾接待批次: 5\n  外宾接待人次: 4"),
                Arguments.of("财政拨款开支的车不多于全部车辆", HELD, "  公务用车保有量: 9"),
                Arguments.of("参公人员不多于事业人员", "  参照公务员法管理: 0", "  参照公务员法管理: 11"),
                Arguments.of("授予中小企业的合同不超过采购总额", PROCURED, "授予中小企业: 563.72, 授予小微企业: 563.71"),
                Arguments.of("授予小微企业的合同不超过授予中小企业的", PROCURED, "授予中小企业: 563.70, 授予小微企业: 563.71"),
                Arguments.of("政府采购金额不为负", "工程: 12.56", "工程: -12.56"),
                Arguments.of("政府采购不超过本年支出", "服务: 528.89", "服务: 5288.90"),
                Arguments.of("三公经费预算不为负", "公务接待费: 2.80", "公务接待费: -2.80"),
                Arguments.of("绩效项目年初预算不为负", "年初预算数: 2000000.00", "年初预算数: -2000000.00"),
                Arguments.of("绩效项目明细不为负", "办公费: 117025.00", "办公费: -117025.00"),
                Arguments.of("其他数字不为负", "防贫保项目资金: 440.44", "防贫保项目资金: -440.44"),
                Arguments.of("自评项目的执行金额不超过项目支出", "劳务费: 1286509.31", "劳务费: 12865093.10"),
                Arguments.of("自评项目的年初预算不超过项目支出年初预算", "年初预算数: 2466490.00", "年初预算数: 2466590.00"),
                Arguments.of("上年财政拨款不多于上年总计", "财政拨款收支总计: 2264.55", "财政拨款收支总计: 2624.55"),
                Arguments.of("上年一般公共预算支出不多于上年财政拨款总计", PAID + "2141.50", PAID + "2264.56"),
                Arguments.of("上年三公经费和机关运行经费不多于上年一般公共预算支出", RUN + "75.83", RUN + "7583.00"),
                Arguments.of("收支总计与上年相差五倍以上", "收支总计: 2372.96", "收支总计: 23729.60"),
                Arguments.of("财政拨款收支总计与上年相差五倍以上", "财政拨款收支总计: 2264.55", "财政拨款收支总计: 226.46"),
                Arguments.of("一般公共预算支出与上年相差五倍以上", PAID + "2141.50", PAID + "214.15"),
                Arguments.of("机关运行经费与上年相差五倍以上", RUN + "75.83", RUN + "758.30"),
                Arguments.of("批复后二十日内公开", FIRST, FIRST + "公开日期: 2022-09-21\n批复日期: 2022-08-31\n"),
                Arguments.of("先批复后公开", FIRST, FIRST + "公开日期: 2022年8月30日\n批复日期: 2022年8月31日\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_rule_is_told(String rule, String from, String to) {
        SiteFixture site = SiteFixture.shipped(temp).change(ACCOUNTS, from, to);
        site.run("check", "--root", site.root().toString()).said("（规则：" + rule + "）", ACCOUNTS + ":");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_rule_that_is_just_kept_is_silent(String from, String to) {
        SiteFixture site = SiteFixture.shipped(temp).change(ACCOUNTS, from, to);
        site.run("check", "--root", site.root().toString());
        assertEquals(List.of(), rulesIn(site.out()));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(HELD, HELD),
                Arguments.of("  参照公务员法管理: 0", "  参照公务员法管理: 10"),
                Arguments.of(PROCURED, "授予中小企业: 563.70, 授予小微企业: 563.70"),
                Arguments.of(RUN + "75.83", RUN + "0.00"),
                Arguments.of(RUN + "75.83\n", ""),
                Arguments.of("收支总计: 2372.96", "收支总计: 10944.59"),
                Arguments.of("办公费: 117025.00", "办公费: 0.00"),
                Arguments.of(FIRST, FIRST + "公开日期: 2022-09-20\n批复日期: 2022-08-31\n"),
                Arguments.of(FIRST, FIRST + "公开日期: 2022-08-31\n批复日期: 2022-08-31\n"),
                Arguments.of(FIRST, FIRST + "公开日期: 待定\n批复日期: 2022-08-31\n"));
    }

    @Test
    void every_rule_of_the_standard_is_tried() throws Exception {
        TreeSet<String> tried =
                new TreeSet<>(broken().map(one -> String.valueOf(one.get()[0])).toList());
        TreeSet<String> written = new TreeSet<>(Pattern.compile("(?m)^  - 键: (.+)$")
                .matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group(1))
                .toList());
        assertEquals(written, tried);
    }

    private static List<String> rulesIn(String said) {
        return Pattern.compile("（规则：([^）]+)）")
                .matcher(said)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
