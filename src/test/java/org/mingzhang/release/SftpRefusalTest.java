package org.mingzhang.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.SftpServerFixture.Secrets;

/** Whatever stands between here and the server is told in a finding that says what to do. */
class SftpRefusalTest {
    private static final Path GOLDENS = Path.of("src/test/resources/release");

    @TempDir
    private Path temp;

    private SftpServerFixture server;

    @BeforeEach
    void start() {
        server = new SftpServerFixture(temp.resolve("server"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Place.Server entered(Optional<Path> identity, String password) {
        return server.place("www", server.access(identity, new Secrets(password, "")));
    }

    private Diagnostics refused(Place.Server place) {
        Diagnostics diagnostics = new Diagnostics();
        try (Target target = Target.at(place, new Target.Options(false, false))) {
            target.recover();
            target.bring(release(), diagnostics);
        } catch (TargetException e) {
            e.tell(diagnostics);
        }
        return diagnostics;
    }

    private Release release() {
        LocalTree tree = new LocalTree(temp.resolve("next"));
        byte[] page = {1, 2, 3};
        tree.write("a/index.html", page);
        tree.write("index.html", page);
        Manifest.Entry entry = Manifest.Entry.of(page);
        return new Release(
                tree.root(), new Manifest(new TreeMap<>(Map.of("a/index.html", entry, "index.html", entry))));
    }

    /** Compares with what is expected in both languages; ports, keys and folders have stand-ins. */
    private void assertTold(String golden, Diagnostics found) throws IOException {
        StringBuilder told = new StringBuilder();
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            told.append(new DiagnosticText(locale, false).print(found)).append('\n');
        }
        String text = told.toString()
                .replace(temp.toString().replace('\\', '/'), "TEMP")
                .replace(temp.toString(), "TEMP")
                .replace(server.hostLine(), "HOST-LINE")
                .replace(server.host(), "HOST")
                .replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:FINGERPRINT");
        assertFalse(text.contains(SftpServerFixture.PASSWORD) || text.contains("hunter2"), text);
        Path file = GOLDENS.resolve(golden + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
        assertFalse(Files.exists(server.root().resolve("www/index.html")));
    }

    @Test
    void an_unknown_host() throws IOException {
        Files.writeString(server.knownHosts(), "# nobody\nexample.org ssh-rsa not-base64\n");
        assertTold("unknown-host", refused(entered(Optional.of(server.identity()), "")));
    }

    @Test
    void an_unknown_host_with_a_key_too_long_for_a_message() throws Exception {
        server.close();
        server = new SftpServerFixture(temp.resolve("rsa"), SftpServerFixture.Features.ALL, "RSA");
        Files.writeString(server.knownHosts(), "");
        Diagnostics found = refused(entered(Optional.of(server.identity()), ""));
        String told = new DiagnosticText(Locale.ENGLISH, false).print(found);
        assertTrue(told.contains("ssh-keyscan -t rsa -p " + server.port() + " 127.0.0.1"), told);
    }

    @Test
    void a_host_with_another_key() throws IOException {
        try (SftpServerFixture other = new SftpServerFixture(temp.resolve("other"))) {
            String line = other.hostLine().replace(other.host(), server.host());
            Files.writeString(server.knownHosts(), line + "\n");
        }
        assertTold("changed-host", refused(entered(Optional.of(server.identity()), "")));
    }

    @Test
    void a_key_that_was_revoked_is_trusted_no_more_and_one_of_several_hosts_is() throws IOException {
        Place.Server place = entered(Optional.of(server.identity()), "");
        Files.writeString(
                server.knownHosts(),
                server.hostLine() + "\n@revoked * "
                        + server.hostLine().substring(server.host().length() + 1) + "\n");
        assertEquals(Code.HOST_CHANGED, refused(place).sorted().get(0).code());
        Files.writeString(server.knownHosts(), "@cert-authority " + server.hostLine() + "\n");
        assertEquals(Code.HOST_UNKNOWN, refused(place).sorted().get(0).code());
        Files.writeString(server.knownHosts(), "other.example.org," + server.hostLine() + " with a comment\n");
        assertEquals(List.of(), refused(place).sorted());
    }

    @Test
    void a_wrong_password() throws IOException {
        assertTold("wrong-password", refused(entered(Optional.empty(), "hunter2")));
        assertEquals(
                0,
                refused(entered(Optional.empty(), SftpServerFixture.PASSWORD))
                        .sorted()
                        .size());
    }

    @Test
    void neither_key_nor_password() throws IOException {
        assertTold("nothing-to-show", refused(entered(Optional.empty(), "")));
    }

    @Test
    void a_key_of_somebody_else() throws IOException {
        try (SftpServerFixture other = new SftpServerFixture(temp.resolve("other"))) {
            assertTold("wrong-key", refused(entered(Optional.of(other.identity()), "")));
        }
    }

    @Test
    void a_key_that_is_none() throws IOException {
        Path file = Files.writeString(temp.resolve("id.pub"), "ssh-rsa AAAA\n");
        assertTold("no-key", refused(entered(Optional.of(file), "")));
        assertTold("missing-key", refused(entered(Optional.of(temp.resolve("没有")), "")));
    }

    @Test
    void no_permission() throws IOException {
        server.refuse("a/index.html");
        assertTold("no-permission", refused(entered(Optional.of(server.identity()), "")));
        assertFalse(Files.exists(server.root().resolve("www/.mingzhang-release")));
    }

    @Test
    void a_full_disk() throws IOException {
        server.fill("a/index.html");
        assertTold("full-disk", refused(entered(Optional.of(server.identity()), "")));
    }

    @Test
    void a_file_that_comes_out_otherwise() throws IOException {
        server.spoil("a/index.html");
        assertTold("spoilt-file", refused(entered(Optional.of(server.identity()), "")));
    }

    @Test
    void a_broken_line() throws IOException {
        server.hangUpAt(20);
        assertTold("broken-line", refused(entered(Optional.of(server.identity()), "")));
    }

    @Test
    void a_port_on_which_nobody_listens() throws IOException {
        Place.Server place = entered(Optional.of(server.identity()), "");
        server.close();
        assertTold("nobody-listens", refused(place));
    }

    @Test
    void a_name_that_nobody_has() throws IOException {
        ServerAddress address = ServerAddress.of("sftp://host.invalid/www").orElseThrow();
        Access access = server.access(Optional.of(server.identity()), new Secrets("", ""));
        assertTold("no-host", refused(new Place.Server(address, access)));
    }

    @Test
    void a_server_of_another_kind() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answer = new Thread(() -> {
                try (var socket = other.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            answer.start();
            ServerAddress address = ServerAddress.of("sftp://127.0.0.1:" + other.getLocalPort() + "/www")
                    .orElseThrow();
            Access access = server.access(Optional.of(server.identity()), new Secrets("", ""));
            Diagnostics found = refused(new Place.Server(address, access));
            answer.join();
            assertEquals("MZ822", found.sorted().get(0).code().id());
        }
    }
}
