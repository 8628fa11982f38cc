package org.mingzhang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.preview.RunningPreview;

/** What a person who writes sees: the page follows every save, and says what is wrong where it is wrong. */
class PreviewIT {
    private static final String FOLDER = "content/caidian-government-office/2021/";
    private static final String PAGE = "/caidian-government-office/2021/final-accounts/";
    private static final String SHADOW = "document.querySelector('mingzhang-review').shadowRoot";
    private static final String COVERED = "!" + SHADOW + ".querySelector('.cover').hidden";

    @TempDir
    private Path temp;

    private SiteFixture site;
    private RunningPreview running;
    private final Browser browser = new Browser();

    @BeforeEach
    void start() throws IOException {
        site = SiteFixture.shipped(temp);
        running = RunningPreview.of(site.root());
        running.edition(1);
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        running.close();
    }

    private void open(int width) {
        browser.open(running.preview().home().resolve(PAGE), width);
        until(SHADOW + ".querySelector('.summary').textContent !== '正在连接'");
    }

    private void until(String script) {
        browser.page().waitForFunction(script, null, new Page.WaitForFunctionOptions().setTimeout(30_000));
    }

    @Test
    void a_save_brings_the_new_page_and_the_reader_stays_where_he_was() {
        open(Browser.WIDE);
        browser.page().evaluate("window.scrollTo(0, 3000)");
        site.append(FOLDER + "functions.md", "\n新添的一段。\n");
        until("document.body.textContent.includes('新添的一段。')");
        until("window.scrollY > 2000");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void a_mistake_lies_over_the_last_whole_page_until_it_is_mended() {
        open(Browser.WIDE);
        String whole = site.text(FOLDER + "final-accounts.yaml");
        site.write(FOLDER + "final-accounts.yaml", whole.replaceFirst("(?m)^支出:", "支岀:"));
        until(COVERED);
        String cover = (String) browser.page().evaluate(SHADOW + ".querySelector('.sheet').innerText");
        assertTrue(cover.contains("不认识的键“支岀”") && cover.contains("final-accounts.yaml:"), cover);
        assertTrue(cover.contains("最接近") && cover.contains("支出"), cover);
        until("[..." + SHADOW + ".querySelectorAll('.frame mark')].some(mark => mark.textContent === '支岀')");
        assertTrue((Boolean) browser.page().evaluate("document.querySelectorAll('table.official').length > 5"));
        browser.page().keyboard().press("Escape");
        until("!(" + COVERED + ")");
        site.write(FOLDER + "final-accounts.yaml", whole + "\n又错: 1\n");
        until(COVERED);
        site.write(FOLDER + "final-accounts.yaml", whole);
        until("!(" + COVERED + ")");
        assertEquals("2 个提示", browser.page().evaluate(SHADOW + ".querySelector('.summary').textContent"));
    }

    @Test
    void a_finding_stands_beside_the_cell_it_speaks_of() {
        open(Browser.WIDE);
        until(SHADOW + ".querySelectorAll('.finding.placed').length === 2");
        Number apart = (Number) browser.page().evaluate("""
                () => {
                  const card = [...%s.querySelectorAll('.finding')].find(one => one.textContent.includes('机关运行经费'));
                  const cell = [...document.querySelectorAll('#table-6 td.amount')].find(one => one.textContent === '92.27');
                  return Math.abs(card.getBoundingClientRect().top - cell.getBoundingClientRect().top);
                }""".formatted(SHADOW));
        assertTrue(apart.doubleValue() < 60, "card and cell are " + apart + " px apart");
        assertTrue((Boolean) browser.page().evaluate("CSS.highlights.get('mingzhang-notice').size >= 2"));
        assertFalse(browser.overflows());
    }

    @Test
    void beside_the_review_a_page_is_laid_out_for_the_room_it_has() {
        browser.open(running.preview().home(), Browser.WIDE);
        until("document.documentElement.classList.contains('mingzhang-reviewed')");
        Number reviewed = (Number) browser.page().evaluate("document.querySelector('#latest-title').offsetWidth");
        assertTrue(reviewed.intValue() > 200, "a column of " + reviewed + " px");
        assertFalse(browser.overflows());
        browser.page().evaluate(SHADOW + ".querySelector('.toggle').click()");
        until("getComputedStyle(document.querySelector('.columns')).display === 'grid'");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void what_a_page_keeps_in_view_is_not_beneath_the_review() {
        for (int width : new int[] {Browser.NARROW, Browser.WIDE, 1600}) {
            open(width);
            browser.page().evaluate("document.querySelector('.section a[href^=\"#why\"]').click()");
            until("document.querySelector('aside:target')");
            Number beneath = (Number) browser.page().evaluate("""
                    () => {
                      const root = %s;
                      const taken = ['.bar', '.rail'].map(name => root.querySelector(name).getBoundingClientRect());
                      const kept = ['aside:target', '.contents-bar'].map(name => document.querySelector(name))
                        .map(one => one.getBoundingClientRect()).filter(box => box.height > 0);
                      return kept.filter(box => taken.some(other => other.height > 0
                        && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1
                        && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1)).length;
                    }""".formatted(SHADOW));
            assertEquals(0, beneath.intValue(), "at " + width);
        }
    }

    @Test
    void a_contradiction_stands_beside_its_sentence_on_the_page_as_it_is_now() {
        open(Browser.WIDE);
        site.append(FOLDER + "functions.md", "\n接待费3万元，比上年减少2万元，增长12.5%。\n");
        until("document.body.textContent.includes('增长12.5%')");
        until("CSS.highlights.has('mingzhang-error') && " + SHADOW + ".querySelector('.finding.error.placed')");
        assertEquals("12.5%", browser.page().evaluate("[...CSS.highlights.get('mingzhang-error')][0].toString()"));
        assertEquals(false, browser.page().evaluate(COVERED));
    }

    @Test
    void on_a_phone_the_review_waits_beneath_and_on_paper_there_is_none() {
        open(Browser.NARROW);
        assertEquals(true, browser.page().evaluate(SHADOW + ".querySelector('.rail').hidden"));
        assertFalse(browser.overflows());
        browser.page().evaluate(SHADOW + ".querySelector('.toggle').click()");
        assertEquals(2, browser.page().evaluate(SHADOW + ".querySelectorAll('.finding').length"));
        browser.inPrint();
        assertEquals(
                "none",
                browser.page().evaluate("getComputedStyle(document.querySelector('mingzhang-review')).display"));
    }

    @Test
    void a_page_that_never_was_whole_opens_once_it_is() {
        browser.open(running.preview().home().resolve(PAGE.replace("2021", "2020")), Browser.WIDE);
        assertTrue(browser.page().textContent("h1").contains("没有这一页"));
        site.write(FOLDER.replace("2021", "2020") + "final-accounts.yaml", site.text(FOLDER + "final-accounts.yaml"));
        until("document.querySelector('h1').textContent.includes('没有做成') && " + COVERED);
        site.files(FOLDER)
                .forEach((name, text) ->
                        site.write(FOLDER.replace("2021", "2020") + name, new String(text, StandardCharsets.UTF_8)));
        until("document.querySelector('h1').textContent.includes('2020年度')");
    }
}
