package org.mingzhang.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;

/** What explaining its figures costs a page. */
@NullMarked
final class NotesSizeTest {
    private static final String PAGE = "site/caidian-government-office/2021/final-accounts/index.html";

    @Test
    void notes_add_at_most_15_percent_to_the_bytes_of_the_page(@TempDir Path temp) {
        String page = SiteFixture.shipped(temp).build().wentWell().text(PAGE);
        String without = page.replaceAll("(?m)^<aside.*</aside>\\R", "")
                .replaceAll("(<td[^>]*>)<a href=\"#why-[^\"]*\">([^<]*)</a>", "$1$2")
                .replaceAll("<a href=\"#why-(table-\\d)[^\"]*\">", "<a class=\"traced\" href=\"#$1-10\">")
                .replaceAll("<a (id=\"[^\"]*\" )?href=\"#why-[^\"]*\">([^<]*)</a>", "<span class=\"ledger\">$2</span>")
                .replaceAll(" id=\"[a-z0-9-]*-c\\d+\"", "");
        assertTrue(!without.contains("why-"), "all of it is taken away");
        int base = bytes(without);
        int added = bytes(page) - base;
        assertTrue(added * 100L <= base * 15L, added + " bytes on " + base);
        assertTrue(added * 100L >= base * 5L, "there are notes: " + added + " bytes");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
