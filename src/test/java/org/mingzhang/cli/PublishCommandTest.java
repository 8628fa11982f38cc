package org.mingzhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;

/** A site is published to a folder or a zip, and what is published can be proved. */
class PublishCommandTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final String ACCOUNTS = "content/yunhe-archive/2024/final-accounts.yaml";
    private static final String MANIFEST = "MANIFEST.json";

    @TempDir
    private Path temp;

    private SiteFixture site = SiteFixture.empty(Path.of("."));

    @BeforeEach
    void copySite() {
        site = SiteFixture.named("mini", temp);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    private SiteFixture publish(String target, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "publish", site.path(target).toString(), "--root", site.root().toString()));
        all.addAll(List.of(arguments));
        return site.run(all.toArray(String[]::new));
    }

    private SiteFixture verify(String target) {
        return site.run("verify", site.path(target).toString());
    }

    @Test
    void a_folder_holds_exactly_what_build_makes() {
        publish("www").wentWell().said("新增 ", "已发布到 ");
        SiteFixture.assertSame(site.build().wentWell().files("site"), site.files("www"));
        verify("www").wentWell().said("与发布时一致");
    }

    @Test
    void only_changed_files_are_written() throws IOException {
        publish("www").wentWell();
        for (String file : site.files("www").keySet()) {
            Files.setLastModifiedTime(site.path("www/" + file), LONG_AGO);
        }
        publish("www").wentWell().said("未变 ");
        assertFalse(site.out().contains("改动") || site.out().contains("新增"), site.out());
        SortedMap<String, byte[]> before = site.files("www");
        site.append("content/yunhe-archive/2024/about.md", "\n再补一段。\n");
        publish("www").wentWell().said("改动 1 个文件");
        SortedMap<String, byte[]> after = site.files("www");
        before.remove(MANIFEST);
        for (var file : before.entrySet()) {
            boolean same = Arrays.equals(file.getValue(), after.get(file.getKey()));
            FileTime time = Files.getLastModifiedTime(site.path("www/" + file.getKey()));
            assertEquals(same, time.equals(LONG_AGO), file.getKey());
        }
        verify("www").wentWell();
    }

    @Test
    void files_of_the_last_release_go_with_their_folders_and_files_of_others_stay() {
        publish("www").wentWell();
        site.write("www/robots.txt", "User-agent: *").write("www/yunhe-archive/notes.txt", "别人的");
        copyDepartment("yunhe-archive", "yunhe-museum");
        publish("www").wentWell();
        assertTrue(Files.exists(site.path("www/yunhe-museum/index.html")));
        site.delete("content/yunhe-museum");
        publish("www").wentWell().said("删除 ");
        assertFalse(Files.exists(site.path("www/yunhe-museum")));
        assertEquals("User-agent: *", site.text("www/robots.txt"));
        assertEquals("别人的", site.text("www/yunhe-archive/notes.txt"));
        verify("www").ended(1).said("MZ812", "robots.txt");
    }

    private void copyDepartment(String from, String to) {
        site.files("content/" + from)
                .forEach((file, bytes) -> site.write("content/" + to + "/" + file, new String(bytes, UTF_8)));
    }

    @Test
    void a_folder_of_others_is_refused_and_so_is_their_file_in_the_way_of_ours() {
        site.write("www/holiday.txt", "我的照片");
        publish("www").ended(2).said("MZ807", "holiday.txt");
        assertEquals(List.of("holiday.txt"), List.copyOf(site.files("www").keySet()));
        site.delete("www");
        publish("www").wentWell();
        copyDepartment("yunhe-archive", "yunhe-museum");
        site.write("www/yunhe-museum", "我的文件");
        SortedMap<String, byte[]> stood = site.files("www");
        publish("www").ended(2).said("MZ807", "yunhe-museum");
        SiteFixture.assertSame(stood, site.files("www"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "www.zip"})
    void a_site_with_an_error_or_in_strict_a_warning_is_not_published(String target) {
        publish(target).wentWell();
        SortedMap<String, byte[]> stood = site.files("");
        String accounts = site.text(ACCOUNTS);
        site.write(ACCOUNTS, accounts + "\n没有这个键: 1\n");
        publish(target).ended(1).complained(Code.UNKNOWN_KEY).said("没有发布");
        site.write(ACCOUNTS, accounts + "\n接受:\n  - { 编号: MZ603, 位置: 没有这一处, 理由: 试一试 }\n");
        publish(target, "--strict").ended(1).said("MZ614", "没有发布");
        site.write(ACCOUNTS, accounts);
        SiteFixture.assertSame(stood, site.files(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "www.zip"})
    void a_dry_run_names_files_and_writes_nothing(String target) {
        publish(target, "--dry-run").wentWell().said("新增 ", "  index.html", "什么也没有写");
        assertFalse(Files.exists(site.path(target)));
        publish(target).wentWell();
        SortedMap<String, byte[]> stood = site.files("");
        copyDepartment("yunhe-archive", "yunhe-museum");
        publish(target, "--dry-run").wentWell().said("  yunhe-museum/index.html", "改动 ");
        site.delete("content/yunhe-museum");
        SiteFixture.assertSame(stood, site.files(""));
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, Asia/Shanghai, 4", "tr-TR, America/St_Johns, 1"})
    void a_zip_has_the_same_bytes_wherever_it_is_made(String locale, String zone, String threads) throws IOException {
        SiteFixture first = SiteFixture.shipped(temp);
        first.run(
                        "publish",
                        first.path("a.zip").toString(),
                        "--root",
                        first.root().toString(),
                        "--threads",
                        "2")
                .wentWell();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        SiteFixture other =
                SiteFixture.of(SiteFixture.SHIPPED, temp.resolve("另一个 文件夹")).inEnglish();
        other.run(
                        "publish",
                        other.path("b.ZIP").toString(),
                        "--root",
                        other.root().toString(),
                        "--threads",
                        threads)
                .wentWell();
        assertArrayEquals(Files.readAllBytes(first.path("a.zip")), Files.readAllBytes(other.path("b.ZIP")));
    }

    @Test
    void a_folder_that_a_link_leads_to_is_published_to_and_links_in_it_are_not_followed() throws IOException {
        publish("www").wentWell();
        Files.createSymbolicLink(site.path("current"), site.path("www"));
        site.write("theirs/style.css", "别人的").delete("www/assets");
        publish("current").wentWell().said("新增 ");
        verify("current").wentWell();
        site.delete("www/assets");
        Files.createSymbolicLink(site.path("www/assets"), site.path("theirs"));
        publish("current").ended(2).said("MZ807", "assets");
        verify("current").ended(1).said("MZ810", "MZ812");
        assertEquals("别人的", site.text("theirs/style.css"));
    }

    @Test
    void a_zip_holds_the_site_its_list_and_the_report() throws IOException {
        publish("www.zip").wentWell();
        SortedMap<String, byte[]> zipped = ZipFixture.read(site.path("www.zip"));
        SortedMap<String, byte[]> built = site.build().wentWell().files("site");
        String list = new String(zipped.get(MANIFEST), UTF_8);
        for (String file : zipped.keySet()) {
            assertEquals(!file.equals(MANIFEST), list.contains("\"path\":\"" + file + "\""), file);
        }
        assertTrue(new String(zipped.remove("check-report.html"), UTF_8).contains("</html>"));
        zipped.remove(MANIFEST);
        built.remove(MANIFEST);
        SiteFixture.assertSame(built, zipped);
        verify("www.zip").wentWell();
    }

    @Test
    void the_report_of_an_unpacked_zip_may_be_left_out() throws IOException {
        publish("www.zip").wentWell();
        for (var file : ZipFixture.read(site.path("www.zip")).entrySet()) {
            Files.createDirectories(site.path("www/" + file.getKey()).getParent());
            Files.write(site.path("www/" + file.getKey()), file.getValue());
        }
        verify("www").wentWell();
        site.delete("www/check-report.html");
        verify("www").wentWell();
    }

    @Test
    void a_zip_of_others_is_refused() throws IOException {
        ZipFixture.write(site.path("www.zip"), "holiday.txt");
        byte[] theirs = Files.readAllBytes(site.path("www.zip"));
        publish("www.zip").ended(2).said("MZ807");
        assertArrayEquals(theirs, Files.readAllBytes(site.path("www.zip")));
        site.delete("www.zip").write("www.zip", "这不是 zip");
        publish("www.zip").ended(2).said("MZ807");
    }

    @Test
    void a_flipped_byte_a_missing_and_an_extra_file_are_found_in_a_folder_and_mended() throws IOException {
        publish("www").wentWell();
        byte[] page = Files.readAllBytes(site.path("www/index.html"));
        page[page.length / 2] ^= 1;
        Files.write(site.path("www/index.html"), page);
        String missing = new TreeSet<>(site.files("www").keySet())
                .stream().filter(file -> file.endsWith(".css")).findFirst().orElseThrow();
        site.delete("www/" + missing).write("www/more.html", "多出来的");
        verify("www")
                .ended(1)
                .said("MZ810 缺少“" + missing, "MZ811 “index.html", "MZ812 多出“more.html", "缺少 1 个，不同 1 个，多出 1 个");
        site.delete("www/more.html");
        publish("www").wentWell().said("新增 1 个文件", "改动 1 个文件");
        verify("www").wentWell();
    }

    @Test
    void a_flipped_byte_a_missing_and_an_extra_file_are_found_in_a_zip() throws IOException {
        publish("www.zip").wentWell();
        SortedMap<String, byte[]> files = new TreeMap<>(ZipFixture.read(site.path("www.zip")));
        ZipFixture.write(site.path("www.zip"), files);
        verify("www.zip").wentWell();
        files.get("index.html")[100] ^= 1;
        files.remove("check-report.html");
        files.put("more.html", new byte[3]);
        ZipFixture.write(site.path("www.zip"), files);
        verify("www.zip").ended(1).said("MZ810 缺少“check-report.html", "MZ811 “index.html", "MZ812 多出“more.html");
    }

    @Test
    void a_release_that_was_cut_off_is_ended_even_if_the_next_one_is_refused() throws IOException {
        publish("www").wentWell();
        String page = site.text("www/index.html");
        String list = site.text("www/" + MANIFEST);
        site.write("www/.mingzhang-release/new/index.html", page)
                .write("www/.mingzhang-release/old/index.html", "旧的")
                .write("www/.mingzhang-release/added", "")
                .write("www/.mingzhang-release/removed", "")
                .write("www/.mingzhang-release/next", list)
                .write("www/index.html", "旧的");
        verify("www").ended(1).said("MZ813");
        site.append(ACCOUNTS, "\n没有这个键: 1\n");
        publish("www").ended(1);
        assertEquals(page, site.text("www/index.html"));
        verify("www").wentWell();
    }
}
