package org.mingzhang.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.chart.Comparison.Group;
import org.mingzhang.chart.Structure.Part;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/** The charts that the tests draw: ordinary ones, and every kind that is hard to draw. */
final class Samples {
    private static final String NOTE = "注：占比不足 0.56% 的部分按最小可见宽度绘制，数值以标注为准。";

    private Samples() {}

    static List<Chart> all() {
        return Stream.concat(comparisons().stream(), structures().stream()).toList();
    }

    static List<Chart> comparisons() {
        return List.of(
                totals(),
                comparison(
                        "rise",
                        AmountUnit.WAN_YUAN,
                        group("财政拨款收入总计", "增加 144.47 万元（+7.52%）", "1921.07", "2065.54"),
                        group("财政拨款支出总计", "减少 224.48 万元（−11.31%）", "1984.50", "1760.02")),
                comparison(
                        "one-year",
                        AmountUnit.WAN_YUAN,
                        group("收入总计", "无可比数", "2188.92"),
                        group("支出总计", "无可比数", "2188.92")),
                comparison(
                        "zero",
                        AmountUnit.WAN_YUAN,
                        group("收入总计", "与上年持平", "0", "0"),
                        group("支出总计", "与上年持平", "0", "0")),
                comparison(
                        "tiny",
                        AmountUnit.WAN_YUAN,
                        group("收入总计", "减少 0.02 万元（−66.67%）", "0.03", "0.01"),
                        group("支出总计", "无可比数", "0", "0.01")),
                comparison(
                        "uneven",
                        AmountUnit.WAN_YUAN,
                        group("收入总计", "增加 98,765.42 万元", "0.01", "98765.43"),
                        group("支出总计", "减少 98,765.42 万元", "98765.43", "0.01")),
                comparison(
                        "billions",
                        AmountUnit.YUAN,
                        group("收入总计", "增加 111,111,111.11 元（+9.00%）", "1234567890.12", "1345679001.23"),
                        group("支出总计", "增加 111,111,111.11 元（+9.00%）", "1234567890.12", "1345679001.23")),
                comparison(
                        "largest", AmountUnit.YUAN, group("收入总计", "", "92233720368547758.06", "92233720368547758.07")),
                comparison(
                        "many",
                        AmountUnit.WAN_YUAN,
                        group("“三公”经费支出合计", "减少 20.26 万元（−42.38%）", "47.80", "27.54"),
                        group("因公出国（境）费", "与上年持平", "0", "0"),
                        group("公务用车购置及运行维护费", "减少 17.76 万元（−39.21%）", "45.30", "27.54"),
                        group("公务接待费", "减少 2.50 万元（−100.00%）", "2.50", "0")));
    }

    static List<Chart> structures() {
        return List.of(
                structure(
                        "halves",
                        "本年支出合计",
                        "2065.87",
                        part("基本支出", "1125.84", "54.50%"),
                        part("项目支出", "940.03", "45.50%")),
                structure(
                        "sliver",
                        "本年收入合计",
                        "2065.87",
                        part("财政拨款收入", "2065.54", "99.98%"),
                        part("其他收入", "0.33", "0.02%")),
                functions(),
                structure("whole", "本年收入合计", "1234567.89", part("一般公共预算财政拨款收入", "1234567.89", "100.00%")),
                structure("nothing", "本年收入合计", "0", part("财政拨款收入", "0", "—"), part("其他收入", "0", "—")),
                structure(
                        "nine",
                        "支出合计",
                        "450",
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(i -> part("第" + i + "类支出", "50", "11.11%"))
                                .toArray(Part[]::new)),
                new Structure(
                        "long-names",
                        "图8　长名称",
                        "各部分名称很长。",
                        AmountUnit.YUAN,
                        "单位：元",
                        "国有资本经营预算财政拨款支出合计",
                        money("9876543210.98", AmountUnit.YUAN),
                        List.of(
                                new Part(
                                        "城乡社区环境卫生及生态保护修复治理支出（含上年结转和结余资金）",
                                        money("9000000000.00", AmountUnit.YUAN),
                                        "91.13%"),
                                new Part("其他", money("876543210.98", AmountUnit.YUAN), "8.87%")),
                        NOTE));
    }

    static Comparison totals() {
        return comparison(
                "totals",
                AmountUnit.WAN_YUAN,
                group("收入总计", "减少 184.04 万元（−7.76%）", "2372.96", "2188.92"),
                group("支出总计", "减少 184.04 万元（−7.76%）", "2372.96", "2188.92"));
    }

    static Structure functions() {
        return structure(
                "functions",
                "支出合计",
                "2065.56",
                part("一般公共服务支出", "1512.33", "73.22%"),
                part("社会保障和就业支出", "312.77", "15.14%"),
                part("卫生健康支出", "121.04", "5.86%"),
                part("住房保障支出", "118.99", "5.76%"),
                part("文化旅游体育与传媒支出", "0.41", "0.02%"),
                part("灾害防治及应急管理支出", "0.02", "<0.01%"));
    }

    private static Comparison comparison(String id, AmountUnit unit, Group... groups) {
        List<String> series = groups[0].values().size() == 1 ? List.of("2021年") : List.of("2020年", "2021年");
        return new Comparison(
                id,
                "图1　收、支决算总计变动情况",
                "2021年收入、支出总计与2020年相比的变动。",
                unit,
                "单位：" + unit.term(),
                series,
                Stream.of(groups).map(group -> scaled(group, unit)).toList());
    }

    /** Groups are written in the chart's unit. */
    private static Group scaled(Group group, AmountUnit unit) {
        long factor = unit.fen() / AmountUnit.YUAN.fen();
        return new Group(
                group.name(),
                group.values().stream()
                        .map(value -> new Money(value.fen() * factor))
                        .toList(),
                group.note());
    }

    private static Group group(String name, String note, String... values) {
        return new Group(
                name,
                Stream.of(values).map(value -> money(value, AmountUnit.YUAN)).toList(),
                note);
    }

    private static Structure structure(String id, String centre, String total, Part... parts) {
        return new Structure(
                id,
                "图3　支出决算结构",
                "各部分占合计的比重。",
                AmountUnit.WAN_YUAN,
                "单位：万元",
                centre,
                money(total, AmountUnit.WAN_YUAN),
                List.of(parts),
                NOTE);
    }

    private static Part part(String name, String amount, String share) {
        return new Part(name, money(amount, AmountUnit.WAN_YUAN), share);
    }

    private static Money money(String number, AmountUnit unit) {
        return Money.of(new BigDecimal(number), unit);
    }
}
