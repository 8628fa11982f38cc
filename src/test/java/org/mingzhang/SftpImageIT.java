package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.release.SftpServerFixture;

/** The finished image publishes to a server with a password from the environment, and no library says a word. */
@DisabledOnOs(OS.WINDOWS)
class SftpImageIT {
    private static final Path PROGRAM =
            Path.of(System.getProperty("mingzhang.image")).resolve("bin/mingzhang");

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

    private int run(String password, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--known-hosts", server.knownHosts().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(site.root().toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "SSH_AUTH_SOCK"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MINGZHANG_JAVA_OPTS", "-Duser.home=" + temp);
        builder.environment().put("MINGZHANG_SFTP_PASSWORD", password);
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private String text(String file) throws IOException {
        return Files.readString(temp.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void the_right_password_lets_it_in() throws Exception {
        assertEquals(0, run(SftpServerFixture.PASSWORD, "publish", server.address("www")), text("err"));
        assertEquals("", text("err"));
        assertTrue(Files.exists(server.root().resolve("www/MANIFEST.json")));
        assertEquals(0, run(SftpServerFixture.PASSWORD, "verify", server.address("www"), "--format", "json"));
        assertTrue(text("out").startsWith("{") && text("out").contains("\"intact\":true"), text("out"));
        assertEquals("", text("err"));
    }

    @Test
    void a_wrong_one_does_not_and_is_told_to_nobody() throws Exception {
        assertEquals(3, run("hunter2", "publish", server.address("www")));
        assertTrue(text("err").contains("MZ825"), text("err"));
        assertFalse((text("out") + text("err")).contains("hunter2"), text("err"));
    }
}
