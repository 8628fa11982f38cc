package org.mingzhang.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.SftpServerFixture.Secrets;

/** The server that most machines have, where it is installed. */
class OpenSshTest {
    private static final int POINTS = 20;

    @TempDir
    private Path temp;

    private SiteFixture site;
    private OpenSshServer server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(OpenSshServer.isThere(), "no " + OpenSshServer.PROGRAM);
        OpenSshServer.key(temp.resolve("id"), "");
        Path folder = Files.createDirectories(temp.resolve("server"));
        server = new OpenSshServer(folder, temp.resolve("id"));
        site = SiteFixture.named("mini", temp);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private SiteFixture run(String... verb) {
        String[] all = java.util.Arrays.copyOf(verb, verb.length + 5);
        all[verb.length] = server.address(temp.resolve("www"));
        all[verb.length + 1] = "--identity";
        all[verb.length + 2] = temp.resolve("id").toString();
        all[verb.length + 3] = "--known-hosts";
        all[verb.length + 4] = server.knownHosts().toString();
        return site.run(all);
    }

    private SiteFixture publish() {
        return run("publish", "--root", site.root().toString());
    }

    @Test
    void a_site_is_published_changed_and_verified() {
        publish().wentWell().said("新增 ");
        SiteFixture.assertSame(site.build().wentWell().files("site"), SiteFixture.filesBelow(temp.resolve("www")));
        site.append("content/yunhe-archive/2024/about.md", "\n再补一段。\n");
        run("publish", "--dry-run", "--root", site.root().toString()).wentWell().said("改动 1 个文件");
        publish().wentWell().said("改动 1 个文件");
        run("verify").wentWell().said("与发布时一致");
        site.run("verify", temp.resolve("www").toString()).wentWell();
    }

    private Place.Server place(Access access) {
        return new Place.Server(
                ServerAddress.of(server.address(temp.resolve("www"))).orElseThrow(), access);
    }

    private Access access(Optional<Path> agent, Optional<Path> identity, String passphrase) {
        String user = System.getProperty("user.name");
        Optional<Path> hosts = Optional.of(server.knownHosts());
        return new Access(temp.resolve("home"), user, agent, identity, hosts, new Secrets("", passphrase));
    }

    private static void enter(Place.Server place) {
        SftpConnection.to(place).close();
    }

    @Test
    void a_key_with_a_passphrase_is_opened_by_it_and_by_nothing_else() throws Exception {
        Path id = temp.resolve("id");
        OpenSshServer.run(List.of("ssh-keygen", "-q", "-p", "-P", "", "-N", "geheim", "-f", id.toString()));
        enter(place(access(Optional.empty(), Optional.of(id), "geheim")));
        for (String wrong : List.of("falsch", "")) {
            Place.Server place = place(access(Optional.empty(), Optional.of(id), wrong));
            assertEquals(
                    Code.IDENTITY_UNREADABLE,
                    assertThrows(TargetException.class, () -> enter(place)).code());
        }
    }

    @Test
    void a_key_of_the_users_folder_is_found() throws Exception {
        Place.Server place = place(access(Optional.empty(), Optional.empty(), ""));
        assertEquals(
                Code.LOGIN_REFUSED,
                assertThrows(TargetException.class, () -> enter(place)).code());
        Path ssh = Files.createDirectories(temp.resolve("home/.ssh"));
        Files.copy(temp.resolve("id"), ssh.resolve("id_ed25519"));
        Files.writeString(ssh.resolve("id_rsa"), "this is no key");
        enter(place);
    }

    @Test
    void a_list_of_hosts_may_be_hashed() throws Exception {
        OpenSshServer.run(
                List.of("ssh-keygen", "-q", "-H", "-f", server.knownHosts().toString()));
        assertFalse(Files.readString(server.knownHosts()).contains("127.0.0.1"));
        enter(place(access(Optional.empty(), Optional.of(temp.resolve("id")), "")));
    }

    @Test
    void the_agent_answers_for_the_user() throws Exception {
        Path socket = temp.resolve("agent");
        String said = OpenSshServer.run(List.of("ssh-agent", "-s", "-a", socket.toString()));
        Matcher pid = Pattern.compile("SSH_AGENT_PID=(\\d+)").matcher(said);
        assertTrue(pid.find(), said);
        try {
            String add = "SSH_AUTH_SOCK=" + socket + " ssh-add -q " + temp.resolve("id");
            OpenSshServer.run(List.of("sh", "-c", add));
            enter(place(access(Optional.of(socket), Optional.empty(), "")));
        } finally {
            ProcessHandle.of(Long.parseLong(pid.group(1))).ifPresent(ProcessHandle::destroy);
        }
    }

    /** The server is killed at points spread over the time that a whole run takes. */
    @Test
    void a_session_that_is_killed_leaves_the_old_site_or_what_the_next_run_ends() throws Exception {
        Release old = release("last", "旧");
        Release next = release("next", "新");
        Place.Server place = place(access(Optional.empty(), Optional.of(temp.resolve("id")), ""));
        bring(place, old);
        long start = System.nanoTime();
        bring(place, next);
        long whole = (System.nanoTime() - start) / 1_000_000;
        int cut = 0;
        for (int point = 0; point < POINTS; point++) {
            putBack(old);
            cut += isCut(place, point * whole / POINTS, next) ? 1 : 0;
            assertWhole(SiteFixture.filesBelow(temp.resolve("www")), old, next);
            bring(place, next);
            assertEquals(
                    List.of(),
                    Verification.of(new Place.Here(temp.resolve("www")))
                            .diagnostics()
                            .sorted());
        }
        assertEquals(List.of(), Verification.of(place).diagnostics().sorted());
        assertTrue(cut > 0, "none was cut off");
        assertFalse(Files.exists(temp.resolve("www/.mingzhang-release")));
    }

    private void putBack(Release release) {
        FolderTarget target = new FolderTarget(LocalTree.at(temp.resolve("www")), new Target.Options(false, false));
        target.bring(release, new Diagnostics()).orElseThrow();
    }

    private static void assertWhole(Map<String, byte[]> found, Release old, Release next) {
        for (String path : old.manifest().files().keySet()) {
            Manifest.Entry entry = Manifest.Entry.of(found.get(path));
            boolean whole = entry.equals(old.manifest().files().get(path))
                    || entry.equals(next.manifest().files().get(path));
            assertTrue(whole, path);
        }
    }

    private boolean isCut(Place.Server place, long delay, Release next) throws InterruptedException {
        try (Target target = Target.at(place, new Target.Options(false, true))) {
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(delay);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                server.hangUp();
            });
            killer.start();
            try {
                target.bring(next, new Diagnostics());
                return false;
            } catch (TargetException e) {
                return true;
            } finally {
                killer.join();
            }
        }
    }

    private static void bring(Place.Server place, Release release) {
        try (Target target = Target.at(place, new Target.Options(false, true))) {
            target.recover();
            target.bring(release, new Diagnostics()).orElseThrow();
        }
    }

    private Release release(String name, String word) {
        LocalTree tree = new LocalTree(temp.resolve(name));
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            byte[] content = (word + i).repeat(2000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            String path = "d" + i % 3 + "/page" + i + ".html";
            tree.write(path, content);
            entries.put(path, Manifest.Entry.of(content));
        }
        return new Release(tree.root(), new Manifest(entries));
    }
}
