package org.mingzhang.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** What only a whole document can show: two places that disagree, tables, headings, years, levels. */
@NullMarked
final class DocumentTest {
    private static final String TABLE = """
            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | | 合计 | 1,100.00 | 800.00 | 300.00 |
            | 205 | 教育支出 | 900.00 | 600.00 | 300.00 |
            | 20502 | 普通教育 | 900.00 | 600.00 | 300.00 |
            | 2050203 | 初中教育 | 400.00 | 300.00 | 100.00 |
            | 2050204 | 高中教育 | 500.00 | 300.00 | 200.00 |
            | 208 | 社会保障和就业支出 | 200.00 | 200.00 | |
            """;

    @Test
    void a_right_table_is_met_with_silence() {
        audit("支出决算表\n\n" + TABLE).finds(List.of());
    }

    @Test
    void a_subject_that_is_not_the_sum_of_its_subjects() {
        audit("支出决算表\n\n" + TABLE.replace("普通教育 | 900.00 | 600.00", "普通教育 | 990.00 | 690.00"))
                .finds(Code.TABLE_HIERARCHY, 7);
    }

    @Test
    void a_row_whose_columns_do_not_make_its_total() {
        audit("支出决算表\n\n" + TABLE.replace("500.00 | 300.00 | 200.00", "500.00 | 300.00 | 20.00"))
                .finds(Code.TABLE_ROW, 9);
    }

    @Test
    void a_total_that_is_not_the_sum_of_the_classes() {
        audit("支出决算表\n\n" + TABLE.replace("合计 | 1,100.00 | 800.00", "合计 | 1,010.00 | 710.00"))
                .finds(Code.TABLE_TOTAL, 5);
    }

    @Test
    void a_sum_is_printed_as_the_table_prints_its_amounts() {
        String wrong = "支出决算表\n\n" + TABLE.replace("合计 | 1,100.00 | 800.00", "合计 | 1,010.00 | 710.00");
        assertEquals("1,100.00", audit(wrong).findings().get(0).details().get("sum"));
        assertEquals(
                "1100.00",
                audit(wrong.replace("1,010", "1010"))
                        .findings()
                        .get(0)
                        .details()
                        .get("sum"));
    }

    @Test
    void rounding_in_a_table_is_no_finding() {
        audit("支出决算表\n\n" + TABLE.replace("初中教育 | 400.00", "初中教育 | 400.01")).finds(List.of());
    }

    @Test
    void a_sentence_against_the_table() {
        audit("支出决算表\n\n" + TABLE + "\n2022年度支出合计1,010.00万元。\n").finds(Code.TEXT_TABLE, 12);
    }

    @Test
    void one_quantity_with_two_values() {
        audit("推动辖内金融机构人民币存贷款规模增长12%。\n\n会议。\n\n推动辖内金融机构人民币存贷款规模增长19%。\n").finds(Code.VALUES_DIFFER, 5);
    }

    @Test
    void one_goal_with_two_values() {
        audit("向区政府领导提供深度信息资料8篇以上。\n\n会议。\n\n向区政府领导提供深度信息资料9篇以上。\n").finds(Code.VALUES_DIFFER, 5);
        audit("全年提供产业招商有效信息线索不低于1个。\n\n会议。\n\n全年提供产业招商有效信息线索不低于3个。\n").finds(Code.VALUES_DIFFER, 5);
        audit("向区政府领导提供深度信息资料8篇以上。\n\n向区政府领导提供深度信息资料9篇。\n").finds(List.of());
    }

    @Test
    void a_last_digit_that_differs() {
        audit("“办公经费项目”执行254.06万元。\n\n“办公经费项目”决算254.06万元。\n\n“办公经费项目”支出254.05万元。\n")
                .finds(Code.VALUES_NEAR, 5);
    }

    @Test
    void a_share_moved_so_that_all_make_a_hundred() {
        audit("支出合计307.82万元，其中：甲264.87万元，占86.05%；乙10.82万元，占3.52%；丙2.71万元，占0.88%；丁29.42万元，占9.55%。\n")
                .finds(Code.RATE_ADJUSTED, 1);
    }

    @Test
    void a_heading_twice() {
        audit("## 1.金融工作经费项目\n\n完成较好。\n\n## 2.金融工作经费项目\n\n完成较好。\n").finds(Code.HEADING_REPEATED, 5);
    }

    @Test
    void numbers_that_jump() {
        audit("## 一、甲\n\n内容。\n\n## 二、乙\n\n内容。\n\n## 四、丁\n\n内容。\n").finds(Code.NUMBERING, 9);
    }

    @Test
    void a_jump_is_told_in_the_manner_of_its_numbers() {
        for (String series : List.of("一、 二、 四、 三、", "（一） （二） （十二） （三）", "1. 2. 4. 3.", "① ② ④ ③")) {
            String[] each = series.split(" ");
            String text = "## 甲\n\n## 乙\n\n## 丙\n\n" + each[0] + "子。\n\n" + each[1] + "丑。\n\n" + each[2] + "寅。\n";
            Diagnostic jump = new Told(Audit.of(new SourceFile("text.md", text))
                            .diagnostics()
                            .sorted())
                    .findings()
                    .get(0);
            assertEquals(each[1], jump.details().get("before"));
            assertEquals(each[3], jump.details().get("right"));
        }
    }

    @Test
    void numbers_that_start_anew_under_each_heading() {
        audit("## 一、甲\n\n1.子项。\n\n2.丑项。\n\n## 二、乙\n\n1.寅项。\n\n2.卯项。\n\n## 三、丙\n")
                .finds(List.of());
    }

    @Test
    void one_reason_for_opposite_movements() {
        audit("甲支出比上年增加20.00万元，主要原因是厉行节约压缩开支。\n\n乙支出比上年减少20.00万元，主要原因是厉行节约压缩开支。\n")
                .finds(Code.REASON_OPPOSED, 3);
    }

    @Test
    void a_year_that_is_not_the_disclosures() {
        audit("2022年度部门决算公开\n\n2022年度收入合计100.00万元。\n\n2021年度支出合计100.00万元。\n\n2022年度没有结余。\n")
                .finds(Code.YEAR_FOREIGN, 5);
    }

    @Test
    void a_district_that_speaks_as_the_city() {
        audit("武汉市蔡甸区文化局2022年度部门决算\n\n（一）财政拨款收入：指市级财政当年拨付的资金。\n").finds(Code.LEVEL_FOREIGN, 3);
    }

    @Test
    void a_city_may_speak_as_a_city() {
        audit("武汉市文化局2022年度部门决算\n\n（一）财政拨款收入：指市级财政当年拨付的资金。\n").finds(List.of());
    }

    @Test
    void numbers_in_two_styles() {
        String amounts = "甲1,256.36万元，乙2,000.10万元，丙3.00万元，丁4.00万元，戊5.00万元，己6.00万元，庚7.00万元，辛8.00万元，壬9.00万元，癸1.10万元";
        audit(amounts + "。\n\n甲1256.36万元，共47.8万元。\n").finds(List.of(Code.NUMBER_STYLE, Code.NUMBER_STYLE));
    }

    @Test
    void subjects_that_the_table_has_no_figure_for() {
        StringBuilder table = new StringBuilder("基本支出决算表\n\n| 编码 | 名称 | 决算数 |\n|---|---|---|\n");
        List<String> names = List.of("办公费", "印刷费", "水费", "电费", "邮电费", "差旅费", "租赁费", "会议费", "培训费");
        for (int i = 0; i < names.size(); i++) {
            table.append("| 3020" + (i + 1) + " | " + names.get(i) + " | " + (i == 4 ? "0.00" : "2.00") + " |\n");
        }
        audit(table + "\n公用经费16.00万元，主要包括：办公费、印刷费、邮电费。\n").finds(Code.SUBJECT_UNUSED, 15);
    }

    @Test
    void a_megabyte_is_read_within_seconds() {
        String line = "年初预算为1,166.11万元，支出决算为1,256.36万元，完成年初预算的108%，（（增加其中：占 1,1,1,1 减少-";
        long start = System.nanoTime();
        Audit.of(new SourceFile("text.txt", line.repeat(5_000)));
        Audit.of(new SourceFile("text.txt", (line + "\n").repeat(5_000)));
        Audit.of(new SourceFile("text.md", "|1".repeat(100_000) + "(".repeat(100_000)));
        Audit.of(new SourceFile("text.html", "<p>&".repeat(50_000) + "<table>".repeat(1_000)));
        assertTrue((System.nanoTime() - start) / 1_000_000_000L < 60, "slow");
    }

    private static Told audit(String text) {
        return new Told(Audit.of(new SourceFile("text.md", text)).diagnostics().sorted());
    }

    private record Told(List<Diagnostic> findings) {
        void finds(Code code, int line) {
            String told = findings.stream().map(Proof::told).toList().toString();
            assertTrue(findings.stream().anyMatch(one -> one.code() == code && lineOf(one) == line), told);
        }

        void finds(List<Code> codes) {
            String told = findings.stream().map(Proof::told).toList().toString();
            assertEquals(codes, findings.stream().map(Diagnostic::code).toList(), told);
        }

        private static int lineOf(Diagnostic finding) {
            Span span = finding.span();
            return span == null ? 0 : span.line();
        }
    }
}
