package org.mingzhang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the browser sees what the tests of pages rely on. */
class BrowserIT {
    @TempDir
    private Path folder;

    @Test
    void seesWidthPrintOverflowComplaintsAndChineseType() throws IOException {
        var file = Files.writeString(folder.resolve("页.html"), """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>明账</title>
                <style>p { width: 600px; margin: 0 } @media print { p { display: none } }</style>
                <p>收入支出决算总表</p><script>console.error("坏了"); missing()</script></html>
                """);
        try (var browser = new Browser()) {
            browser.open(file.toUri(), Browser.NARROW);
            assertEquals("明账", browser.page().title());
            assertTrue(browser.overflows());
            assertEquals(2, browser.complaints().size(), browser.complaints()::toString);

            var picture = folder.resolve("page.png");
            browser.picture(picture);
            assertTrue(ImageIO.read(picture.toFile()).getHeight() >= 800);

            browser.inPrint();
            assertFalse(browser.page().isVisible("p"));
            browser.onScreen();
            browser.open(file.toUri(), Browser.WIDE);
            assertTrue(browser.page().isVisible("p"));
            assertFalse(browser.overflows());
        }
    }
}
