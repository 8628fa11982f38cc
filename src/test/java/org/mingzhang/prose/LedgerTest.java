package org.mingzhang.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.rule.LedgerFigure;
import org.mingzhang.prose.text.PublishedText;

/** Typed amounts beside a ledger that is known: which are held against it, and which are left alone. */
@NullMarked
final class LedgerTest {
    private static final List<LedgerFigure> LEDGER = List.of(
            new LedgerFigure("收支总计", new BigDecimal("30123456.78")),
            new LedgerFigure("本年支出合计", new BigDecimal("28765432.10")),
            new LedgerFigure("基本支出合计", new BigDecimal("11223344.55")),
            new LedgerFigure("公用经费", new BigDecimal("987654.32")),
            new LedgerFigure("支出总计", new BigDecimal("30123456.78")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年度本年支出合计2,876.54万元。 | [MZ617]",
                "本年支出28,765,432.10元。 | [MZ617]",
                "本年支出2,867.54万元。 | [MZ616]",
                "2023年度支出合计2,867.54万元。 | [MZ616]",
                "本年支出2,876.50万元。 | []",
                "我局基本支出1,122.33万元，保障了运转。 | [MZ617]",
                "我局基本支出1,222.33万元，保障了运转。 | [MZ616]",
                "项目支出1.00万元，占本年支出2,867.54万元。 | [MZ616]",
                "基本支出预算1,222.33万元。 | []",
                "基本支出比上年增加122.33万元。 | []",
                "与2022年度基本支出1,222.33万元相比，略有减少。 | []",
                "下属单位基本支出222.33万元。 | []",
                "购置设备1,122.33万元。 | [MZ617]",
                "购置设备98.77万元。 | [MZ617]",
                "购置设备98.8万元。 | []",
                "购置设备55.55万元。 | []",
                "收支总计为3,012.35万元。 | [MZ617]",
                "收支总计为3,102.35万元。 | [MZ616]"
            })
    void a_typed_amount_is_held_against_the_ledger(String text, String codes) {
        Audit audit = Audit.of(PublishedText.of(new SourceFile("说明.md", "# 2023年度部门决算\n\n" + text)), LEDGER);
        assertEquals(
                codes,
                audit.diagnostics().sorted().stream()
                        .map(found -> found.code().id())
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"本年支出2,867.54万元。", "本年支出2,876.54万元。"})
    void a_text_without_a_ledger_is_left_alone(String text) {
        Audit audit = Audit.of(PublishedText.of(new SourceFile("说明.md", text)));
        assertEquals(List.of(), audit.diagnostics().sorted());
    }
}
