package org.mingzhang.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Subject;

/** A small invented standard that has every shape a schema can have. */
final class Samples {
    static final String VALID = """
            规范: sample
            单位: 万元
            支出:
              2010301 行政运行: { 一般公共预算: { 基本支出: 710.79, 项目支出: 0.71 } }
              2010302: { 一般公共预算: 12.00, 其他收入: { 项目支出: "2,065.87" } }
            年初结转和结余: { 一般公共预算: 123.05 推算 }
            人员: { 在职人员: 28 }
            各季支出: [1.00, 2.00]
            采购项目:
              办公设备（一）: { 数量: 3, 金额: 35000 }
            原因:
              收支总计: “三公”经费：厉行节约，压缩开支；其中：培训费减少１２．３万元
              三公经费: |
                一是厉行节约：压缩开支，
                二是 { 会议：减少 }。
            """;

    private Samples() {}

    static Classification functions() {
        return new Classification(
                "支出功能分类",
                List.of(3, 5, 7),
                List.of(
                        new Subject("201", "一般公共服务支出"),
                        new Subject("20103", "政府办公厅（室）及相关机构事务"),
                        new Subject("2010301", "行政运行"),
                        new Subject("2010302", "一般行政管理事务"),
                        new Subject("2010350", "事业运行")));
    }

    static ContentSchema schema() {
        Map<String, Schema.Field> fields = new LinkedHashMap<>();
        Schema.Group nature = group("按支出性质", "基本支出", amount(), "项目支出", amount());
        Schema source = new Schema.Either("按资金来源", amount(), nature);
        Schema.Group sources = group("按资金来源", "一般公共预算", source, "其他收入", source);
        fields.put("支出", required(new Schema.BySubject("各科目的支出", "支出功能分类", List.of(7), sources)));
        fields.put("年初结转和结余", optional(group("年初结转和结余", "一般公共预算", amount())));
        fields.put("人员", optional(group("人数", "在职人员", new Schema.Count("人数"), "离休人员", new Schema.Count("人数"))));
        fields.put("各季支出", optional(new Schema.ListOf("四个季度的支出", amount())));
        fields.put("采购项目", optional(new Schema.ByName("各采购项目", purchase())));
        fields.put("原因", optional(group("增减原因", "收支总计", text(), "三公经费", text())));
        return new ContentSchema(new Schema.Group("决算", fields), Map.of("支出功能分类", functions()));
    }

    static Optional<ContentSchema> standards(String id) {
        return id.equals("sample") ? Optional.of(schema()) : Optional.empty();
    }

    static SourceFile file(String text) {
        return new SourceFile("content/office/2021/final-accounts.yaml", text);
    }

    /** What a disclosure's text states under the sample standard. */
    static Optional<DisclosureReader.Read> read(String text, Diagnostics diagnostics) {
        return new DisclosureReader(Samples::standards, List.of("sample", "tiny"), diagnostics).read(file(text));
    }

    private static Schema.Group purchase() {
        Map<String, Schema.Field> fields = new LinkedHashMap<>();
        fields.put("数量", optional(new Schema.Count("采购数量")));
        fields.put("金额", required(new Schema.Amount("合同金额", Optional.of(AmountUnit.YUAN))));
        return new Schema.Group("一个采购项目", fields);
    }

    private static Schema.Group group(String note, Object... keysAndSchemas) {
        Map<String, Schema.Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndSchemas.length; i += 2) {
            fields.put((String) keysAndSchemas[i], optional((Schema) keysAndSchemas[i + 1]));
        }
        return new Schema.Group(note, fields);
    }

    private static Schema amount() {
        return new Schema.Amount("金额", Optional.empty());
    }

    private static Schema text() {
        return new Schema.Text("一两句话");
    }

    private static Schema.Field required(Schema schema) {
        return new Schema.Field("id", true, schema);
    }

    private static Schema.Field optional(Schema schema) {
        return new Schema.Field("id", false, schema);
    }
}
