package org.mingzhang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Diagnostics;

/** Habits of Chinese input are named where they are mistakes, and nowhere else. */
class HabitTest {
    private static final String HEAD = "规范: sample\n单位: 万元\n支出: {}\n";

    @Test
    void fullWidthPunctuationInProseIsNoFinding() {
        assertEquals(List.of(), codes(Samples.VALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因: { 收支总计: 厉行节约，压缩开支：是，见：附件 }\n",
                "原因:\n  收支总计: 一是：厉行节约\n    二是：压缩开支，\n    三是 10:30 开会\n",
                "原因:\n  收支总计: |\n    其中：甲\n    \t乙\n    　　丙：丁\n  三公经费: >-\n    “三公”：无\n",
                "原因:\n  收支总计: “厉行节约”\n  三公经费: 　　首行空两格\n",
                "# 注：全角，标点\n原因: { 收支总计: 无 } # 说明：无\n",
                "原因: { 收支总计: \"其中: 甲， 乙: 丙\" }\n",
                "各季支出: [1, 200, 300]\n",
            })
    void proseIsNotMistakenForStructure(String text) {
        assertEquals(List.of(), codes(HEAD + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因:\n  收支总计: 厉行节约，其中：压缩\n    另外：会议\n  三公经费: |\n    一是：甲\n",
                "原因: { 收支总计: 厉行节约，压缩开支：是 }\n",
            })
    void aSyntaxErrorElsewhereDoesNotMakeProseSuspicious(String text) {
        assertEquals(List.of("MZ217"), codes(HEAD + text + "人员:\n  在职人员: 1: 2\n"));
    }

    @Test
    void afterASyntaxErrorTheHabitsOfTheWholeFileAreNamed() {
        String text = "规范: sample\n单位：万元\n支出:\n\t2010301: 1\n年初结转和结余：\n　　一般公共预算: １２．３\n";
        assertEquals(List.of("MZ221", "MZ224", "MZ221", "MZ223", "MZ227"), codes(text));
    }

    @Test
    void aHabitThatExplainsTheErrorReplacesIt() {
        assertEquals(List.of("MZ221"), codes("规范: sample\n单位：万元\n支出: {}\n"));
        assertEquals(List.of("MZ222"), codes(HEAD + "年初结转和结余: { 一般公共预算: 1， 其他: 2 }\n"));
    }

    @Test
    void anErrorThatNoHabitExplainsIsNamedBesideThem() {
        assertEquals(List.of("MZ217", "MZ221"), codes("规范: a: b\n支出: {}\n人员: {}\n单位：万元\n"));
    }

    @Test
    void aWholeFileWithFullWidthColonsIsNamedLineByLine() {
        assertEquals(List.of("MZ221", "MZ221", "MZ221"), codes("规范：sample\n单位：万元\n人员：无\n"));
    }

    @Test
    void colonsWithoutASpaceAreNamedInEveryPlace() {
        assertEquals(List.of("MZ228", "MZ228"), codes("规范:sample\n单位:万元\n"));
        assertEquals(List.of("MZ228"), codes(HEAD + "人员: { 在职人员:3 }\n"));
    }

    @Test
    void fullWidthCommasBetweenNumbersAreNamed() {
        assertEquals(List.of("MZ222", "MZ221"), codes(HEAD + "人员: { 在职人员: 3，离休人员：1 }\n"));
        assertEquals(List.of("MZ222"), codes(HEAD + "各季支出: [1.00， 2.00]\n"));
    }

    @Test
    void twoNumbersInBracketsAreNotOneCutInTwo() {
        assertEquals(List.of(), codes(HEAD + "各季支出: [1,2,3]\n"));
        assertEquals(List.of(), codes(HEAD + "人员: { 在职人员: 1,离休人员: 2 }\n"));
        assertEquals(List.of("MZ229"), codes(HEAD + "各季支出: [2,065.87]\n"));
        assertEquals(List.of("MZ229"), codes(HEAD + "人员: { 在职人员: 2,065 }\n"));
    }

    private static List<String> codes(String text) {
        Diagnostics diagnostics = new Diagnostics();
        var unused = Samples.read(text, diagnostics);
        return diagnostics.sorted().stream().map(d -> d.code().id()).toList();
    }
}
