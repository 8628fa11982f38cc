package org.mingzhang.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed formula language: what it reads, and what it refuses. */
@NullMarked
class FormulaParserTest {
    @ParameterizedTest
    @CsvSource({
        "支出.2130599 其他扶贫支出, 支出.2130599",
        "支出.2130599  其他扶贫支出.一般公共预算.基本支出, 支出.2130599.一般公共预算.基本支出",
        "支出.2130599.一般公共预算, 支出.2130599.一般公共预算",
        "支出.213, 支出.213"
    })
    void a_code_may_be_followed_by_the_name_of_its_subject(String typed, String meant) throws FormulaException {
        assertEquals(FormulaParser.expression(meant), FormulaParser.expression(typed));
    }

    @Test
    void a_word_of_a_condition_is_no_subject_name() throws FormulaException {
        assertEquals(
                "[[UNKNOWN], [KNOWN, GREATER]]",
                FormulaParser.condition("支出.213 未知 或 支出.213 已知 且 支出.213 > 0").alternatives().stream()
                        .map(tests -> tests.stream()
                                .map(test -> test.relation().name())
                                .toList())
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "收支总计 其他",
                "支出.213 扶贫 支出",
                "支出..213",
                "行(1..)",
                "占比(收支总计)",
                "平均(收支总计, 收支总计)",
                "表1[",
                "表1[27,]",
                "(收支总计",
                "收支总计 +",
                "((((((((((((((((((收支总计))))))))))))))))))"
            })
    void what_is_no_formula_is_refused(String typed) {
        assertThrows(FormulaException.class, () -> FormulaParser.expression(typed));
    }
}
