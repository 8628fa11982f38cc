package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.release.SftpServerFixture;

/**
 * Does what the tutorial says, block by block, with the finished program: commands ({@code sh}), what they print
 * ({@code text}), files as they are to be filled in ({@code yaml FILE}), changes ({@code diff FILE}), and what a browser
 * then shows ({@code browser PATH}).
 */
class TutorialIT {
    private static final Path TUTORIAL = Path.of("src/docs/tutorial.md");
    private static final Path PROGRAM =
            Path.of(System.getProperty("mingzhang.image")).resolve("bin/mingzhang");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?([^\\n]*)\\n(.*?)^```$");
    private static final String SERVER = "www.yunhe.example";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** What differs from computer to computer, and what stands for it. */
    private static final List<String[]> VARYING = List.of(
            new String[] {"[0-9a-f]{64}", "…"},
            new String[] {"[\\d,]+ KB", "… KB"},
            new String[] {"用时 [\\d.]+ 秒", "用时 … 秒"},
            new String[] {"(?<=，)[0-9a-f]{10}(?=，)", "…"},
            new String[] {"(?<=应为：)[\\d,]+ 字节", "… 字节"});

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path site;

    @SuppressWarnings("NullAway.Init")
    private SftpServerFixture server;

    private final List<Process> running = new ArrayList<>();
    private URI home = URI.create("http://localhost/");
    private String printed = "";
    private int commits;

    @BeforeEach
    void start() throws IOException {
        site = SiteFixture.named("mini", temp).root();
        server = new SftpServerFixture(temp.resolve("server"));
        Path keys = Files.createDirectories(temp.resolve("home/.ssh"));
        Files.copy(server.knownHosts(), keys.resolve("known_hosts"));
        Files.copy(server.identity(), keys.resolve("id_rsa"));
    }

    @AfterEach
    void stop() {
        running.forEach(Process::destroyForcibly);
        server.close();
    }

    @Test
    void the_day_goes_as_it_is_told() throws Exception {
        String told = Files.readString(TUTORIAL);
        StringBuilder done = new StringBuilder();
        Matcher block = BLOCK.matcher(told);
        while (block.find()) {
            String body = block.group(3);
            String kind = block.group(1);
            if (kind.equals("text")) {
                body = block.group(2).equals("tail") ? tail(printed) : printed;
            } else {
                follow(kind, block.group(2), body);
            }
            String fence = block.group().substring(0, block.group().indexOf('\n') + 1);
            block.appendReplacement(done, Matcher.quoteReplacement(fence + body + "```"));
        }
        block.appendTail(done);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(TUTORIAL, done);
        }
        assertEquals(Files.readString(TUTORIAL), done.toString());
    }

    private void follow(String kind, String about, String body) throws Exception {
        switch (kind) {
            case "sh" -> run(body.strip(), about);
            case "yaml" -> Files.writeString(site.resolve(about), body);
            case "diff" -> change(site.resolve(about), body);
            case "browser" -> body.lines().forEach(line -> awaitShown(about, line));
            default -> fail("a block of no kind that can be done: " + kind);
        }
    }

    private void run(String command, String about) throws Exception {
        if (command.startsWith("git ")) {
            git(command.substring("git ".length()));
            return;
        }
        String address = server.address("").replaceFirst("^sftp://[^@]+@", "").replaceFirst("/.*$", "");
        List<String> words =
                new ArrayList<>(List.of(command.replace(SERVER, address).split(" ")));
        words.set(0, PROGRAM.toString());
        if (about.equals("preview")) {
            words.removeIf(word -> word.equals("--open")); // nobody sits before this computer
            words.addAll(List.of("--port", "0"));
            preview(words);
            return;
        }
        Process process = builder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        printed = usual(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .replace(address, SERVER);
        int expected = about.startsWith("exit=") ? Integer.parseInt(about.substring("exit=".length())) : 0;
        assertEquals(expected, process.waitFor(), command + "\n" + printed);
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(site.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "SSH_AUTH_SOCK"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MINGZHANG_JAVA_OPTS", "-Duser.home=" + temp.resolve("home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("LANGUAGE", "zh_CN");
        return builder;
    }

    private void preview(List<String> words) throws IOException {
        Process process =
                builder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        running.add(process);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher address = Pattern.compile("http://\\S+").matcher(String.valueOf(lines.readLine()));
        assertTrue(address.find(), "the first line names the address");
        home = URI.create(address.group());
    }

    private void git(String command) throws GitAPIException, IOException {
        if (command.equals("init")) {
            Git.init()
                    .setDirectory(site.toFile())
                    .setInitialBranch("main")
                    .call()
                    .close();
            return;
        }
        try (Git git = Git.open(site.toFile())) {
            if (command.equals("add -A")) {
                git.add().addFilepattern(".").call();
            } else {
                Matcher message = Pattern.compile("commit -m \"(.*)\"").matcher(command);
                assertTrue(message.matches(), command);
                Instant when = Instant.parse("2026-08-03T01:00:00Z").plusSeconds(7200L * commits++);
                PersonIdent author = new PersonIdent("财务科", "finance@yunhe.example", when, ZoneOffset.ofHours(8));
                git.commit()
                        .setMessage(message.group(1))
                        .setAuthor(author)
                        .setCommitter(author)
                        .setSign(false)
                        .call();
            }
        }
    }

    /** Each line that goes stands in the file once; the lines that come take their places. */
    private static void change(Path file, String body) throws IOException {
        List<String> gone = lines(body, "-");
        List<String> come = lines(body, "+");
        assertEquals(gone.size(), come.size(), body);
        String text = Files.readString(file);
        for (int i = 0; i < gone.size(); i++) {
            String[] around = text.split(Pattern.quote(gone.get(i)), -1);
            assertEquals(2, around.length, "times “" + gone.get(i) + "” in " + file);
            text = around[0] + come.get(i) + around[1];
        }
        Files.writeString(file, text);
    }

    private static List<String> lines(String body, String sign) {
        return body.lines()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(1))
                .toList();
    }

    /** Whether a page or its review says so, now or soon. */
    private void awaitShown(String path, String line) {
        String shown = "";
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            shown = words(path) + "\n" + words("/.mingzhang/panel?page=" + path);
            if (shown.contains(line.replace(" ", ""))) {
                return;
            }
        }
        fail("not shown at " + path + ": " + line + "\n" + shown);
    }

    private String words(String path) {
        try (InputStream in = home.resolve(path).toURL().openStream()) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .text()
                    .replace(" ", "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String usual(String text) {
        String usual = text.replace(temp.toString(), "");
        for (String[] one : VARYING) {
            usual = usual.replaceAll(one[0], one[1]);
        }
        return usual;
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return "……\n"
                + lines.subList(Math.max(0, lines.size() - 7), lines.size()).stream()
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
