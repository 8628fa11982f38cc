package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main part of every page of three sites is as golden/sites shows; -Dgolden.write=true rewrites. Of a drawing only
 * its title and description are compared: drawings have goldens of their own.
 */
class GoldenSiteTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden/sites");
    private static final Pattern MAIN = Pattern.compile("<main\\b.*</main>", Pattern.DOTALL);
    private static final Pattern DRAWING =
            Pattern.compile("<svg\\b[^>]*>(<title.*?</title><desc.*?</desc>).*?</svg>", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"shipped", "invented", "mini"})
    void every_page_reads_as_the_golden_shows(String name) throws IOException {
        SiteFixture site = name.equals("shipped") ? SiteFixture.shipped(temp) : SiteFixture.named(name, temp);
        SortedMap<String, String> pages = pages(site.build().wentWell());
        Path goldens = GOLDENS.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            rewrite(goldens, pages);
        }
        SortedMap<String, String> expected = new TreeMap<>();
        for (String file : SiteFixture.filesBelow(goldens).keySet()) {
            expected.put(file, Files.readString(goldens.resolve(file)));
        }
        assertEquals(expected.keySet(), pages.keySet(), "pages; goldens that no page uses are to be deleted");
        pages.forEach((file, main) -> assertSameLines(name + "/" + file, expected.getOrDefault(file, ""), main));
    }

    @Test
    void no_golden_belongs_to_a_site_that_is_gone() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            TreeSet<String> sites = new TreeSet<>();
            folders.forEach(folder -> sites.add(folder.getFileName().toString()));
            assertEquals(new TreeSet<>(List.of("invented", "mini", "shipped")), sites);
        }
    }

    private static SortedMap<String, String> pages(SiteFixture site) {
        SortedMap<String, String> pages = new TreeMap<>();
        for (String file : site.files("site").keySet()) {
            if (file.endsWith(".html")) {
                pages.put(file, main(site.text("site/" + file)));
            }
        }
        return pages;
    }

    private static String main(String page) {
        Matcher matcher = MAIN.matcher(page);
        assertEquals(true, matcher.find(), () -> "no main part in:\n" + page);
        return DRAWING.matcher(matcher.group()).replaceAll("<svg>$1</svg>") + "\n";
    }

    /** The first line that differs, with its number: a whole page would say nothing. */
    private static void assertSameLines(String file, String expected, String found) {
        List<String> wanted = new ArrayList<>(expected.lines().toList());
        List<String> lines = found.lines().toList();
        for (int i = 0; i < Math.min(wanted.size(), lines.size()); i++) {
            assertEquals(wanted.get(i), lines.get(i), file + ", line " + (i + 1));
        }
        assertEquals(wanted.size(), lines.size(), file + ": number of lines");
    }

    private static void rewrite(Path goldens, SortedMap<String, String> pages) throws IOException {
        for (String old : SiteFixture.filesBelow(goldens).keySet()) {
            Files.delete(goldens.resolve(old));
        }
        for (var page : pages.entrySet()) {
            Path file = goldens.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
