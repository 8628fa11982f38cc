package org.mingzhang.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.build.Edition;
import org.mingzhang.cli.SiteFixture;

/** That what is saved is soon what is served, however it is saved. */
class SavesTest {
    private static final String PAGE = "yunhe-archive/2024/final-accounts/index.html";
    private static final String ABOUT = "content/yunhe-archive/2024/about.md";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    @SuppressWarnings("NullAway.Init")
    private RunningPreview running;

    @BeforeEach
    void start() throws IOException {
        site = SiteFixture.named("mini", temp);
        running = RunningPreview.of(site.root());
        running.edition(1);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void a_thousand_saves_in_a_row_end_with_the_last() throws IOException {
        String text = site.text(ABOUT);
        for (int i = 1; i <= 1000; i++) {
            String saved = text + "\n第" + i + "次。\n";
            if (i % 3 == 0) {
                Path part = Files.writeString(site.path(ABOUT + "~"), saved);
                Files.move(part, site.path(ABOUT), StandardCopyOption.REPLACE_EXISTING);
            } else if (i % 3 == 1) {
                Files.deleteIfExists(site.path(ABOUT));
                site.write(ABOUT, saved);
            } else {
                site.write(ABOUT, saved);
            }
        }
        running.await(edition -> page(edition).contains("第1000次"));
        assertTrue(served().contains("第1000次"));
    }

    @Test
    void folders_that_go_and_come_are_followed() throws IOException {
        Path folder = site.path("content/yunhe-archive");
        Path elsewhere = site.path("content/yunhe-museum");
        Files.move(folder, elsewhere);
        running.await(edition -> edition.files().containsKey(PAGE.replace("archive", "museum")));
        Files.writeString(
                elsewhere.resolve("2024/about.md"), site.text(ABOUT.replace("archive", "museum")) + "\n新址。\n");
        running.await(
                edition -> page(edition, PAGE.replace("archive", "museum")).contains("新址"));
        Files.move(elsewhere, folder);
        running.await(edition -> page(edition).contains("新址"));
    }

    @Test
    void the_stream_tells_of_a_page_that_is_another_and_of_its_review() throws IOException {
        URI stream = running.preview().home().resolve("/.mingzhang/events?page=/" + PAGE.replace("index.html", ""));
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(stream.toURL().openStream(), StandardCharsets.UTF_8))) {
            String first = data(events);
            site.append(ABOUT, "\n又一段。\n");
            String second = data(events);
            assertTrue(!field(first, "page").equals(field(second, "page")), first + second);
            site.append("content/yunhe-archive/2024/final-accounts.yaml", "\n不认识: 1\n");
            String third = data(events);
            assertEquals(field(second, "page"), field(third, "page"));
            assertTrue(!field(second, "panel").equals(field(third, "panel")), second + third);
        }
    }

    private static String data(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }

    private static String field(String event, String name) {
        return event.replaceFirst(".*\"" + name + "\":\"([0-9a-f]+)\".*", "$1");
    }

    private static String page(Edition edition) {
        return page(edition, PAGE);
    }

    private static String page(Edition edition, String file) {
        var content = edition.files().get(file);
        return content == null ? "" : new String(content.get(), StandardCharsets.UTF_8);
    }

    private String served() throws IOException {
        try (InputStream in =
                running.preview().home().resolve("/" + PAGE).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
