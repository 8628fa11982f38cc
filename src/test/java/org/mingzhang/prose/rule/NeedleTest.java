package org.mingzhang.prose.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text must hold for a pattern to match it. */
class NeedleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "凡是[^。]{0,9}(?:应作说明|应予说明) 凡是",
                "甲乙?丙丁 丙丁",
                "甲(?:乙丙丁)?戊 甲",
                "甲乙|丙丁 ''",
                "(?:甲乙|丙丁) ''",
                "[甲乙] ''",
                "\\d甲\\\\乙丙 乙丙",
                "甲{0,2}乙+ 乙",
                "[）)](?:甲乙丙)?丁[（(]戊己[）)]? 戊己",
                "^其他专用名词。?$ 其他专用名词"
            })
    void is_the_longest_plain_stretch(String regex, String needle) {
        assertEquals(needle, Needle.of(regex));
    }
}
