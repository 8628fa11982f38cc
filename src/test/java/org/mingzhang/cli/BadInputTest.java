package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;

/** What a user does wrong ends with the right exit code and one clear message, and leaves the old site alone. */
@NullMarked
final class BadInputTest {
    private static final String DEPARTMENT = "content/caidian-government-office/";
    private static final String YEAR = DEPARTMENT + "2021/";
    private static final String ACCOUNTS = YEAR + "final-accounts.yaml";
    private static final String STANDARD = "content/standards/wuhan-2021/";
    private static final Path BUILT_IN = Path.of("src/main/resources/standards/wuhan-2021");

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @BeforeEach
    void copy() {
        site = SiteFixture.shipped(temp);
    }

    @Test
    void no_content_folder() {
        site.delete("content").build().ended(2).complained(Code.NO_CONTENT);
    }

    @Test
    void an_output_folder_that_is_not_ours() {
        site.write("site/holiday.txt", "我的照片")
                .build()
                .ended(2)
                .complained(Code.OUTPUT_NOT_OURS)
                .said("holiday.txt");
        assertEquals("我的照片", site.text("site/holiday.txt"));
        assertEquals(1, site.files("site").size());
    }

    @Test
    void an_output_folder_that_is_a_file() {
        site.write("site", "一个文件").build().ended(2).complained(Code.OUTPUT_NOT_OURS);
        assertEquals("一个文件", site.text("site"));
    }

    @Test
    void an_output_folder_whose_parent_is_a_file() {
        site.write("target", "一个文件").build("--out", site.path("target/site").toString());
        site.ended(3).complained(Code.OUTPUT_FAILED);
        assertEquals("一个文件", site.text("target"));
    }

    @Test
    void no_site_file() {
        site.delete("content/site.yaml")
                .build()
                .ended(3)
                .complained(Code.FILE_MISSING)
                .said("content/site.yaml");
    }

    @Test
    void an_unknown_option_and_an_unknown_verb() {
        site.run("build", "--colour").ended(2).complained(Code.COMMAND_LINE).said("--colour");
        site.run("bild").ended(2).complained(Code.COMMAND_LINE).said("bild");
        site.run("build", "--threads", "many")
                .ended(2)
                .complained(Code.COMMAND_LINE)
                .said("many");
    }

    @Test
    void a_syntax_error_in_a_template_is_told_with_its_place() {
        failing(() -> site.write("themes/default/layouts/home.ftlh", "<p>\n  <#if x>\n"), Code.TEMPLATE_FAULT)
                .said("themes/default/layouts/home.ftlh:");
    }

    @Test
    void a_variable_that_a_template_does_not_get_is_told_with_its_place() {
        failing(() -> site.write("themes/default/layouts/home.ftlh", "<p>\n  ${nowhere}\n</p>\n"), Code.TEMPLATE_FAULT)
                .said("themes/default/layouts/home.ftlh:2:5");
    }

    @Test
    void a_formula_of_a_standard_that_cannot_be_read_is_told_with_its_place() {
        failing(() -> overridden("forms/table-1.yaml", "行(27+28+29)", "行(27+28+"), Code.FORMULA_UNREADABLE)
                .said(STANDARD + "forms/table-1.yaml:25:");
    }

    @Test
    void a_formula_that_leads_back_to_itself_is_told_with_its_place() {
        failing(() -> overridden("forms/table-1.yaml", "行(27+28+29)", "行(27+28+30)"), Code.FORMULA_CYCLE)
                .said(STANDARD + "forms/table-1.yaml:25:", "表1[30,1]");
    }

    @Test
    void a_formula_that_leads_back_to_itself_only_in_lines_of_subjects_is_told_with_its_place() {
        failing(
                        () -> overridden("forms/table-3.yaml", "公式: 支出.@.*.基本支出", "公式: \"表3[@,1] - 表3[@,3]\""),
                        Code.FORMULA_CYCLE)
                .said(STANDARD + "forms/table-3.yaml:");
    }

    @Test
    void a_negative_balance_is_told_where_it_was_typed() {
        failing(() -> site.change(ACCOUNTS, "年初结转和结余: { 一般公共预算: 123.05 }", "年初结转和结余: { 一般公共预算: -9123.05 }"))
                .said(Code.RULE_BROKEN.id(), "年末结转和结余不为负", ACCOUNTS + ":37:");
    }

    @Test
    void a_reason_that_is_owed_is_asked_for_beside_the_other_reasons() {
        failing(() -> site.change(ACCOUNTS, "    公务用车运行费: { 与预算相比: 减少了公务出行，压缩了开支 }\n", ""), Code.FACT_OWED)
                .said("原因.三公经费.公务用车运行费.与预算相比", ACCOUNTS + ":" + line("\n    公务用车购置及运行费: { 与上年") + ":");
    }

    @Test
    void a_figure_that_leads_back_to_itself_is_told_with_its_place() {
        failing(() -> overridden("figures.yaml", "  单位个数: 个数(单位构成)", "  单位个数: 在职人数 + 单位个数"), Code.FORMULA_CYCLE)
                .said(STANDARD + "figures.yaml:", "单位个数 → ");
    }

    @Test
    void a_character_that_the_font_of_charts_lacks_is_named() {
        failing(() -> overridden("charts.yaml", "名称: 收入总计", "名称: 收入总计𠮷"), Code.GLYPH_MISSING)
                .said("𠮷");
    }

    @Test
    void a_link_to_nowhere() {
        failing(
                        () -> site.append(
                                YEAR + "functions.md", "\n见[表十](#table-10)和[别处](../../nowhere/index.html)。\n"),
                        Code.LINK_DEAD,
                        Code.LINK_DEAD)
                .said(YEAR + "functions.md:", "#table-10", "table-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "<javascript:alert(1)>",
                "java\\script:alert(1)",
                "&#x09;javascript:alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "//example.org/x",
                "\\\\\\\\example.org"
            })
    void a_link_that_runs_a_script_or_hides_where_it_leads(String target) {
        SortedMap<String, byte[]> stood = site.build().wentWell().files("site");
        site.append(YEAR + "functions.md", "\n见[这里](" + target + ")。\n").build().ended(1);
        site.said(YEAR + "functions.md:");
        SiteFixture.assertSame(stood, site.files("site"));
    }

    @Test
    void a_file_that_is_a_folder() {
        site.build().wentWell();
        var stood = site.files("site");
        site.delete(ACCOUNTS).write(ACCOUNTS + "/x", "").build();
        SiteFixture.assertSame(stood, site.files("site"));
        site.ended(1);
    }

    private long line(String text) {
        String accounts = site.text(ACCOUNTS);
        return accounts.substring(0, accounts.indexOf(text) + 1).lines().count() + 1;
    }

    /** Builds well, spoils something, builds again: exactly these errors, exit 1, and the old site is as it was. */
    private SiteFixture failing(Runnable spoil, Code... codes) {
        SortedMap<String, byte[]> stood = site.build().wentWell().files("site");
        spoil.run();
        site.build().ended(1);
        SiteFixture.assertSame(stood, site.files("site"));
        return codes.length == 0 ? site : site.complained(codes);
    }

    private void overridden(String file, String from, String to) {
        try {
            site.write(STANDARD + file, Files.readString(BUILT_IN.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String text = site.text(STANDARD + file);
        site.write(
                STANDARD + file,
                text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length()));
    }
}
