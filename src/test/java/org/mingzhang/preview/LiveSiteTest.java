package org.mingzhang.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.build.Edition;
import org.mingzhang.build.LiveSite;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.progress.Listener;

/** That a site kept in memory is at every moment what its files would be built to. */
class LiveSiteTest {
    private static final String NEWER = "yunhe-archive/2024/final-accounts/index.html";
    private static final String ABOUT = "content/yunhe-archive/2024/about.md";
    private static final String FIGURES = "content/yunhe-archive/2024/final-accounts.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void what_is_previewed_is_what_is_released_byte_for_byte() {
        for (SiteFixture site : new SiteFixture[] {SiteFixture.named("mini", temp), SiteFixture.shipped(temp)}) {
            site.build().wentWell();
            SortedMap<String, byte[]> released = site.files("site");
            released.remove("MANIFEST.json");
            SiteFixture.assertSame(released, files(new LiveSite(site.root(), 2, Listener.SILENT).refresh()));
        }
    }

    @Test
    void nothing_is_made_anew_while_nothing_changes() {
        LiveSite site = new LiveSite(SiteFixture.named("mini", temp).root(), 1, Listener.SILENT);
        assertSame(site.refresh(), site.refresh());
    }

    @Test
    void only_what_a_change_touches_is_made_anew() throws IOException {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        copyDepartment(fixture, "yunhe-archive", "yunhe-museum");
        LiveSite site = new LiveSite(fixture.root(), 1, Listener.SILENT);
        Edition before = site.refresh();
        fixture.append(ABOUT, "\n又一段。\n");
        Edition after = site.refresh();
        assertNotSame(before.files().get(NEWER), after.files().get(NEWER));
        for (String file : before.files().keySet()) {
            if (file.startsWith("yunhe-museum/2")) {
                assertSame(before.files().get(file), after.files().get(file), file);
            }
        }
        fixture.change("content/site.yaml", "虚构，只供测试", "换一句话");
        Edition other = site.refresh();
        assertNotSame(
                after.files().get("yunhe-museum/2024/final-accounts/index.html"),
                other.files().get("yunhe-museum/2024/final-accounts/index.html"));
    }

    @Test
    void a_year_is_made_anew_with_the_year_before_that_carries_over_into_it() {
        SiteFixture fixture = SiteFixture.shipped(temp);
        String year = "content/caidian-government-office/2021/";
        fixture.files(year)
                .forEach((name, bytes) -> fixture.write(
                        year.replace("2021", "2022") + name,
                        new String(bytes, StandardCharsets.UTF_8)
                                .replaceFirst("(?s)\n上年:.*?\n机关运行经费:", "\n机关运行经费:")
                                .replaceFirst("(?m)^年初结转和结余:.*$", "")));
        LiveSite site = new LiveSite(fixture.root(), 1, Listener.SILENT);
        String page = "caidian-government-office/2022/final-accounts/index.html";
        Edition before = site.refresh();
        assertTrue(before.files().containsKey(page), before.files().keySet()::toString);
        fixture.append(year + "final-accounts.yaml", "# 注\n");
        assertNotSame(before.files().get(page), site.refresh().files().get(page));
    }

    @Test
    void a_page_that_cannot_be_made_stays_as_it_was_and_is_mended() {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        LiveSite site = new LiveSite(fixture.root(), 1, Listener.SILENT);
        Edition whole = site.refresh();
        String figures = fixture.text(FIGURES);
        fixture.write(FIGURES, figures + "\n不认识: 1\n");
        Edition broken = site.refresh();
        assertTrue(broken.shownAt(NEWER).orElseThrow().diagnostics().hasErrors());
        assertSame(whole.files().get(NEWER), broken.files().get(NEWER));
        assertTrue(broken.isBehind(NEWER) && !whole.isBehind(NEWER));
        fixture.write("content/site.yaml", "名称: [");
        assertTrue(site.refresh().report().site().hasErrors());
        fixture.write(FIGURES, figures);
        assertEquals(whole.files().keySet(), site.refresh().files().keySet());
    }

    @Test
    void a_disclosure_that_comes_or_goes_is_listed_or_not() {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        LiveSite site = new LiveSite(fixture.root(), 1, Listener.SILENT);
        site.refresh();
        copyDepartment(fixture, "yunhe-archive", "yunhe-museum");
        assertTrue(home(site.refresh()).contains("yunhe-museum/2024/final-accounts/"));
        fixture.delete("content/yunhe-museum/2024");
        assertTrue(!home(site.refresh()).contains("yunhe-museum"));
    }

    private static String home(Edition edition) {
        return new String(edition.files().get("index.html").get(), StandardCharsets.UTF_8);
    }

    @Test
    void a_change_is_seen_even_where_size_and_time_are_the_same() throws IOException {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        LiveSite site = new LiveSite(fixture.root(), 1, Listener.SILENT);
        fixture.append(ABOUT, "\n甲\n");
        Path file = fixture.path(ABOUT);
        FileTime time = Files.getLastModifiedTime(file);
        byte[] before = files(site.refresh()).get(NEWER);
        Files.writeString(file, fixture.text(ABOUT).replace('甲', '乙'));
        Files.setLastModifiedTime(file, time);
        String after = new String(files(site.refresh()).get(NEWER), StandardCharsets.UTF_8);
        assertEquals(new String(before, StandardCharsets.UTF_8).replace('甲', '乙'), after);
    }

    @Test
    void drafts_are_shown_and_say_so() {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        fixture.write(FIGURES, "状态: 草稿\n" + fixture.text(FIGURES));
        SortedMap<String, byte[]> files = files(new LiveSite(fixture.root(), 1, Listener.SILENT).refresh());
        for (String page : new String[] {NEWER, "index.html", "yunhe-archive/index.html"}) {
            assertTrue(new String(files.get(page), StandardCharsets.UTF_8).contains("（草稿）"), page);
        }
        fixture.build();
        assertTrue(fixture.files("site").values().stream()
                .noneMatch(page -> new String(page, StandardCharsets.UTF_8).contains("草稿")));
        assertTrue(!fixture.files("site").containsKey(NEWER));
    }

    /** Whatever was done to the files on the way, the end is the same as without the way. */
    @Test
    void a_long_day_ends_where_a_fresh_start_would() throws IOException {
        SiteFixture fixture = SiteFixture.named("mini", temp);
        LiveSite site = new LiveSite(fixture.root(), 2, Listener.SILENT);
        Random random = new Random(20241124);
        SortedMap<String, byte[]> content = fixture.files("content");
        String[] names = content.keySet().toArray(String[]::new);
        for (int i = 0; i < 120; i++) {
            String name = names[random.nextInt(names.length)];
            Path file = fixture.path("content/" + name);
            switch (random.nextInt(5)) {
                case 0 -> Files.deleteIfExists(file);
                case 1 -> fixture.write("content/" + name, "坏: [");
                case 2 -> atomically(file, content.get(name));
                case 3 -> rename(fixture, random);
                default -> fixture.write("content/" + name, new String(content.get(name), StandardCharsets.UTF_8));
            }
            site.refresh();
        }
        fixture.delete("content");
        site.refresh();
        content.forEach((name, bytes) -> fixture.write("content/" + name, new String(bytes, StandardCharsets.UTF_8)));
        SiteFixture.assertSame(
                files(new LiveSite(fixture.root(), 1, Listener.SILENT).refresh()), files(site.refresh()));
    }

    private static void rename(SiteFixture fixture, Random random) throws IOException {
        Path folder = fixture.path("content/yunhe-archive");
        Path other = fixture.path("content/yunhe-moved");
        if (Files.exists(folder) && !Files.exists(other)) {
            Files.move(folder, other);
        } else if (Files.exists(other) && !Files.exists(folder) && random.nextBoolean()) {
            Files.move(other, folder);
        }
    }

    private static void atomically(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".tmp"), content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyDepartment(SiteFixture fixture, String from, String to) {
        fixture.files("content/" + from)
                .forEach((name, bytes) ->
                        fixture.write("content/" + to + "/" + name, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static SortedMap<String, byte[]> files(Edition edition) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        edition.files().forEach((file, content) -> files.put(file, content.get()));
        return files;
    }
}
