package org.mingzhang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.build.SiteBuilder;

/** The pages of the shipped content as a browser shows them. */
class PagesIT {
    private static final String DISCLOSURE = "caidian-government-office/2021/final-accounts/index.html";
    private static final List<String> PAGES = List.of("index.html", "caidian-government-office/index.html", DISCLOSURE);

    @TempDir
    private static Path folder;

    private static Path site = Path.of("");
    private static Browser browser = new Browser();

    /** The characters of a page, and of a text, that look like one that no font has. */
    private static final String BOXES = """
            text => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 48;
              const pen = canvas.getContext('2d', { willReadFrequently: true });
              pen.font = '24px ' + getComputedStyle(document.body).fontFamily;
              const drawn = character => {
                pen.clearRect(0, 0, 48, 48);
                pen.fillText(character, 4, 34);
                return pen.getImageData(0, 0, 48, 48).data.join();
              };
              const box = drawn('\\u{10FFFC}');
              return [...new Set(document.body.innerText + text)].filter(c => c.trim() && drawn(c) === box);
            }""";

    @BeforeAll
    static void build() {
        site = folder.resolve("site");
        assertTrue(new SiteBuilder(Path.of(""), site, 2).build().published());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768, 1280, 1920})
    void nothing_overflows_and_nothing_complains(int width) {
        for (String page : PAGES) {
            browser.open(address(page), width);
            assertFalse(browser.overflows(), page + " at " + width);
            assertEquals(List.of(), browser.complaints(), page);
            assertEquals(1, number("document.querySelectorAll('h1').length"), page);
        }
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        for (String page : PAGES) {
            browser.open(address(page), 1280);
            Object links = browser.page()
                    .evaluate("[...document.querySelectorAll('a[href], link[href], img[src]')]"
                            + ".map(e => e.href || e.src).filter(h => h.startsWith('file:'))");
            for (Object link : (List<?>) links) {
                URI target = URI.create(String.valueOf(link));
                Path file = Path.of(URI.create("file://" + target.getRawPath()));
                assertTrue(Files.isRegularFile(file), page + " → " + link);
                String anchor = target.getFragment();
                assertTrue(
                        anchor == null || Files.readString(file).contains("id=\"" + anchor + "\""),
                        page + " → " + link);
            }
            Object lost = browser.page()
                    .evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
                            + ".filter(id => !document.getElementById(decodeURIComponent(id)))");
            assertEquals(List.of(), lost, page);
        }
    }

    @Test
    void anchors_are_unique_on_every_page() {
        for (String page : PAGES) {
            browser.open(address(page), 1280);
            assertEquals(
                    0,
                    number("(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                            + " return ids.length - new Set(ids).size })()"),
                    page);
        }
    }

    @Test
    void no_character_is_an_empty_box() {
        for (String page : PAGES) {
            browser.open(address(page), 1280);
            assertEquals(List.of(), browser.page().evaluate(BOXES, ""), page);
            assertEquals(List.of("\uDBFF\uDFFD"), browser.page().evaluate(BOXES, "\uDBFF\uDFFD"), "would not notice");
        }
    }

    @Test
    void the_official_anchors_are_there() {
        browser.open(address(DISCLOSURE), 1280);
        for (int table = 1; table <= 9; table++) {
            assertTrue(browser.page().locator("table#table-" + table).isVisible(), "table " + table);
        }
        for (int figure = 1; figure <= 4; figure++) {
            assertTrue(browser.page().locator("figure#figure-" + figure).isVisible(), "figure " + figure);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void every_word_of_a_chart_is_drawn_and_each_chart_once(int width) {
        browser.open(address(DISCLOSURE), width);
        assertEquals(
                4,
                number("[...document.querySelectorAll('figure svg')]"
                        + ".filter(s => s.getBoundingClientRect().width > 0).length"));
        assertEquals(
                0,
                number("[...document.querySelectorAll('figure svg')]"
                        + ".filter(s => s.getBoundingClientRect().width > 0)"
                        + ".flatMap(s => [...s.querySelectorAll('text')])"
                        + ".filter(t => t.textContent.trim() && t.getBoundingClientRect().width < 2).length"));
    }

    @Test
    void the_contents_stay_in_view() {
        browser.open(address(DISCLOSURE), 1280);
        assertEquals(
                1,
                number("new Set([...document.querySelectorAll('.contents .tables li')]"
                        + ".map(li => Math.round(li.getBoundingClientRect().top))).size"),
                "the nine numerals stand on one line");
        browser.page().evaluate("window.scrollTo(0, 6000)");
        int top = number("Math.round(document.querySelector('.contents').getBoundingClientRect().top)");
        assertTrue(top >= 0 && top < 100, "top " + top);
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void a_figure_is_asked_by_keyboard_and_its_note_leads_to_the_cell(int width) {
        browser.open(address(DISCLOSURE), width);
        var figure =
                browser.page().locator("#section-2 p a[href^='#why-section-2']").first();
        String note = String.valueOf(figure.getAttribute("href"));
        var shown = browser.page().locator(note);
        assertFalse(shown.isVisible(), "hidden until asked");
        figure.scrollIntoViewIfNeeded();
        int before = number("Math.round(scrollY)");
        figure.focus();
        browser.page().keyboard().press("Enter");
        assertTrue(shown.isVisible(), "shown when asked");
        assertEquals(before, number("Math.round(scrollY)"), "the page stays where it is");
        assertFalse(browser.overflows());

        browser.page().keyboard().press("Tab");
        assertEquals("关闭", focused());
        browser.page().keyboard().press("Enter");
        assertFalse(shown.isVisible(), "closed");
        browser.page().goBack();
        assertTrue(shown.isVisible(), "back button");
        shown.locator("a[href^='#table-']").first().focus();
        browser.page().keyboard().press("Enter");
        assertFalse(shown.isVisible(), "gone to the cell");
        assertTrue(String.valueOf(browser.page().evaluate("location.hash")).startsWith("#table-"));
        browser.inPrint();
        assertEquals(0, number("[...document.querySelectorAll('aside')].filter(a => a.offsetHeight > 0).length"));
        browser.onScreen();
    }

    @Test
    void a_note_of_a_table_is_closed_without_moving_the_page() {
        browser.open(address(DISCLOSURE), 1280);
        var total = browser.page().locator("#table-1 a[href='#why-table-1-27']");
        total.scrollIntoViewIfNeeded();
        int before = number("Math.round(scrollY)");
        total.click();
        var note = browser.page().locator("#why-table-1-27");
        assertTrue(note.isVisible());
        note.locator("a").first().click();
        assertFalse(note.isVisible());
        assertEquals(before, number("Math.round(scrollY)"));
    }

    @Test
    void what_was_asked_and_where_it_comes_from_is_tinted_until_escape_closes_the_note() {
        browser.open(address(DISCLOSURE), 1280);
        var total = browser.page().locator("#table-1 a[href='#why-table-1-27']");
        total.scrollIntoViewIfNeeded();
        total.click();
        assertEquals("2,065.87", text(".asked"));
        assertEquals(2, number("document.querySelectorAll('#table-1 .asked-part').length"));
        var figure =
                browser.page().locator("#section-3 a[href^='#why-section-3']").first();
        figure.click();
        assertEquals(1, number("document.querySelectorAll('.asked').length"));
        int apart = number("Math.abs(document.querySelector('aside:target').getBoundingClientRect().top"
                + " - document.querySelector('.asked').getBoundingClientRect().top)|0");
        assertTrue(apart < 300, "beside its figure, not " + apart + " px apart");
        browser.page().keyboard().press("Escape");
        assertEquals(0, number("document.querySelectorAll('aside:target, .asked, .asked-part').length"));
        assertEquals(figure.innerText(), focused());
    }

    private static String text(String selector) {
        return browser.page().locator(selector).first().innerText();
    }

    private static String focused() {
        return String.valueOf(browser.page().evaluate("document.activeElement.textContent"));
    }

    @Test
    void printed_it_is_a_document_of_many_pages() {
        browser.open(address(DISCLOSURE), 1280);
        byte[] pdf = browser.page().pdf();
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.split("/Type /Page\\b", -1).length > 15, "pages in print");
    }

    private static URI address(String page) {
        return site.resolve(page).toUri();
    }

    private static int number(String script) {
        return ((Number) browser.page().evaluate(script)).intValue();
    }
}
