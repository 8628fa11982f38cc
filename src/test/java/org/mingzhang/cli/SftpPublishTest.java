package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.release.SftpServerFixture;

/** A site is published to a server, of which a folder here is the root, and what is published can be proved. */
class SftpPublishTest {
    private static final String ABOUT = "content/yunhe-archive/2024/about.md";

    @TempDir
    private Path temp;

    private SiteFixture site;
    private SftpServerFixture server;

    @BeforeEach
    void start() {
        site = SiteFixture.named("mini", temp);
        server = new SftpServerFixture(temp.resolve("server"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SiteFixture publish(String folder, String... arguments) {
        List<String> all = entered("publish", folder);
        all.addAll(List.of("--root", site.root().toString()));
        all.addAll(List.of(arguments));
        return site.run(all.toArray(String[]::new));
    }

    private SiteFixture verify(String folder) {
        return site.run(entered("verify", folder).toArray(String[]::new));
    }

    private List<String> entered(String verb, String folder) {
        String identity = server.identity().toString();
        String hosts = server.knownHosts().toString();
        return new ArrayList<>(List.of(verb, server.address(folder), "--identity", identity, "--known-hosts", hosts));
    }

    private SortedMap<String, byte[]> published(String folder) {
        return SiteFixture.filesBelow(server.root().resolve(folder));
    }

    @Test
    void a_server_holds_exactly_what_build_makes_and_then_nothing_travels() {
        publish("网站/公开").wentWell().said("新增 ", "已发布到 sftp://publisher@127.0.0.1:");
        SiteFixture.assertSame(site.build().wentWell().files("site"), published("网站/公开"));
        verify("网站/公开").wentWell().said("与发布时一致");
        server.listen();
        publish("网站/公开").wentWell().said("未变 ");
        assertFalse(site.out().contains("改动"), site.out());
        assertEquals(0, server.bytes());
    }

    @Test
    void only_what_changed_travels() {
        publish("www").wentWell();
        SortedMap<String, byte[]> before = published("www");
        server.listen();
        site.append(ABOUT, "\n再补一段。\n");
        publish("www").wentWell().said("改动 1 个文件");
        SortedMap<String, byte[]> after = published("www");
        after.keySet().removeIf(path -> java.util.Arrays.equals(after.get(path), before.get(path)));
        SortedSet<String> written = server.written();
        assertEquals(Set.of("new/yunhe-archive/2024/final-accounts/index.html", "part"), written);
        long expected =
                after.values().stream().mapToLong(content -> content.length).sum();
        assertEquals(expected, server.bytes());
        verify("www").wentWell();
    }

    @Test
    void what_is_gone_from_content_goes_and_files_of_others_stay() throws IOException {
        publish("www").wentWell();
        site.files("content/yunhe-archive")
                .forEach((file, bytes) -> site.write("content/yunhe-museum/" + file, text(bytes)));
        publish("www").wentWell();
        Files.writeString(server.root().resolve("www/robots.txt"), "User-agent: *");
        site.delete("content/yunhe-museum");
        publish("www").wentWell().said("删除 ");
        assertFalse(Files.exists(server.root().resolve("www/yunhe-museum")));
        verify("www").ended(1).said("MZ812", "robots.txt");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_folder_of_others_is_refused() throws IOException {
        Files.createDirectories(server.root().resolve("www/照片"));
        Files.writeString(server.root().resolve("www/照片/holiday.txt"), "我的照片");
        publish("www").ended(2).said("MZ807", "照片/holiday.txt", "没有发布");
        assertEquals(Set.of("照片/holiday.txt"), published("www").keySet());
        publish("www/照片/holiday.txt").ended(2).said("MZ807");
    }

    @Test
    void a_dry_run_writes_nothing() {
        publish("www", "--dry-run").wentWell().said("新增 ", "  index.html", "什么也没有写");
        assertFalse(Files.exists(server.root().resolve("www")));
        publish("www").wentWell();
        SortedMap<String, byte[]> stood = published("");
        server.listen();
        site.append(ABOUT, "\n再补一段。\n");
        publish("www", "--dry-run").wentWell().said("改动 1 个文件", "  yunhe-archive/2024/final-accounts/index.html");
        SiteFixture.assertSame(stood, published(""));
        assertEquals(0, server.bytes());
    }

    @Test
    void a_file_that_was_altered_is_found_by_its_size_or_its_time_and_else_by_reading_everything() throws IOException {
        publish("www").wentWell();
        Path page = server.root().resolve("www/index.html");
        byte[] whole = Files.readAllBytes(page);
        FileTime time = Files.getLastModifiedTime(page);
        Files.write(page, new byte[] {1, 2, 3});
        publish("www").wentWell().said("改动 1 个文件");
        byte[] spoilt = whole.clone();
        spoilt[100] ^= 1;
        Files.write(page, spoilt);
        Files.setLastModifiedTime(page, FileTime.fromMillis(time.toMillis() + 3_600_000));
        publish("www").wentWell().said("改动 1 个文件");
        Files.write(page, spoilt);
        Files.setLastModifiedTime(page, FileTime.fromMillis(time.toMillis() - 3_600_000));
        verify("www").ended(1).said("MZ811 “index.html");
        publish("www").wentWell();
        assertFalse(site.out().contains("改动"), site.out());
        publish("www", "--full").wentWell().said("改动 1 个文件");
        verify("www").wentWell();
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        for (String verb : List.of("publish", "verify")) {
            site.run(verb, "sftp://publisher:hunter2@127.0.0.1/www").ended(2).said("MZ901", "MINGZHANG_SFTP_PASSWORD");
            assertFalse((site.out() + site.err()).contains("hunter2"), site.err());
        }
    }

    @Test
    void an_address_of_another_kind_is_refused() {
        site.run("publish", "https://example.org/").ended(2).said("MZ901", "sftp://");
        site.run("publish", "sftp://example.org").ended(2).said("MZ901");
        site.run("publish", "sftp://example.org/../etc").ended(2).said("MZ901");
    }

    @Test
    void a_lock_of_somebody_else_is_told_and_can_be_taken_away() throws IOException {
        publish("www").wentWell();
        Path lock = server.root().resolve("www/.mingzhang-release/lock");
        Files.createDirectories(lock.resolve("..").normalize());
        Files.writeString(lock, "another-machine 4711\n");
        site.append(ABOUT, "\n再补一段。\n");
        publish("www").ended(3).said("MZ821", "another-machine 4711", "--unlock", "没有发布");
        verify("www").wentWell();
        publish("www", "--unlock").wentWell().said("改动 1 个文件");
        assertFalse(Files.exists(lock));
    }

    @Test
    void a_lock_of_a_run_of_this_machine_that_ended_is_none() throws Exception {
        publish("www").wentWell();
        Process ended = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "--version")
                .redirectErrorStream(true)
                .start();
        ended.getInputStream().readAllBytes();
        ended.waitFor();
        Path lock = server.root().resolve("www/.mingzhang-release/lock");
        Files.createDirectories(lock.resolve("..").normalize());
        String machine = java.net.InetAddress.getLocalHost().getHostName();
        Files.writeString(lock, machine + " " + ended.pid() + "\n");
        publish("www").wentWell();
        assertFalse(Files.exists(lock));
        Files.createDirectories(lock.resolve("..").normalize());
        Files.writeString(lock, machine + " " + ProcessHandle.current().pid() + "\n");
        publish("www").ended(3).said("MZ821");
        assertTrue(Files.exists(lock));
    }
}
