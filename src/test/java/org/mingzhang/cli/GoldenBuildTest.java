package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.diagnostic.Code;

/**
 * Each folder of golden/build is one mistake, laid over the mini site: {@code site/} adds and replaces files,
 * {@code removed.txt} names what goes. {@code expected.txt} is all that {@code build}, or another verb, says of it, and its exit code;
 * -Dgolden.write=true rewrites. The site that stood before stands as it was, unless there was no error.
 */
class GoldenBuildTest {
    private static final Path CASES = Path.of("src/test/resources/golden/build");

    /** Codes that no folder can bring about, and why. */
    private static final Map<String, String> WITHOUT_A_CASE = Map.of(
            Code.ROUTE_TAKEN.id(),
                    "ids of departments, years and kinds keep all routes apart; it guards against our own mistakes",
            Code.INTERNAL.id(), "only a mistake of the program brings it about",
            Code.TARGET_LOCKED.id(), "two runs at once; see LockTest",
            Code.HOST_UNKNOWN.id(), "needs a server; see SftpRefusalTest",
            Code.HOST_CHANGED.id(), "needs a server; see SftpRefusalTest",
            Code.LOGIN_REFUSED.id(), "needs a server; see SftpRefusalTest",
            Code.CONNECTION_LOST.id(), "needs a server; see SftpRefusalTest",
            Code.SERVER_REFUSED.id(), "needs a server; see SftpRefusalTest");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_mistake_is_told_as_the_golden_shows_and_the_old_site_stands(String name) throws IOException {
        Path folder = CASES.resolve(name);
        SiteFixture site = SiteFixture.named("mini", temp).build().wentWell();
        spoil(name, site);
        SortedMap<String, byte[]> stood = site.files("site");
        String[] arguments = arguments(folder, site);
        site.run(arguments);
        // What build prints when all is well tells the time it took.
        String said = said(site, arguments[0].equals("build") ? site.err() : site.err() + site.out());
        if (site.exit() > 0) {
            SiteFixture.assertSame(stood, site.files("site"));
        }
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, said);
        } else if (Files.notExists(expected)) {
            fail("no expected.txt in " + folder + "; write it with -Dgolden.write=true:\n" + said);
        }
        assertEquals(Files.readString(expected), said);
    }

    @Test
    void every_code_of_what_is_built_has_a_case_or_a_reason() throws IOException {
        Set<String> missing = Arrays.stream(Code.values())
                .map(Code::id)
                .filter(id -> id.compareTo("MZ400") > 0)
                // The rules of prose have their own sentences, good and bad.
                .filter(id -> id.compareTo("MZ521") < 0 || id.compareTo("MZ600") > 0)
                // What is said of revisions needs a repository: DiffCommandTest and RevisionHistoryTest make one.
                .filter(id -> id.compareTo("MZ915") < 0 || id.compareTo("MZ924") > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern id = Pattern.compile("(?m)^\\S+ (MZ\\d{3}) ");
        for (String name : cases()) {
            Matcher matcher = id.matcher(Files.readString(CASES.resolve(name).resolve("expected.txt")));
            while (matcher.find()) {
                missing.remove(matcher.group(1));
            }
        }
        assertEquals(new TreeSet<>(WITHOUT_A_CASE.keySet()), missing);
    }

    private static String said(SiteFixture site, String printed) {
        String root = site.root().toAbsolutePath().normalize().toString();
        return printed.replace(root, "ROOT").replace('\\', '/') + "exit " + site.exit() + "\n";
    }

    private static String[] arguments(Path folder, SiteFixture site) throws IOException {
        Path own = folder.resolve("arguments.txt");
        List<String> arguments = Files.exists(own) ? Files.readAllLines(own) : List.of("build", "--root", "ROOT");
        return arguments.stream()
                .map(argument -> argument.replace("ROOT", site.root().toString()))
                .toArray(String[]::new);
    }

    /** Lays the mistake of a case over the mini site. */
    static void spoil(String name, SiteFixture site) throws IOException {
        Path folder = CASES.resolve(name);
        if (Files.exists(folder.resolve("removed.txt"))) {
            Files.readAllLines(folder.resolve("removed.txt")).forEach(site::delete);
        }
        for (var file : SiteFixture.filesBelow(folder.resolve("site")).entrySet()) {
            site.write(file.getKey(), new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8));
        }
        if (name.startsWith("english")) {
            site.inEnglish();
        }
        prepare(name, site);
    }

    /** What is too long to stand in the repository, or belongs to the folder that is written. */
    private static void prepare(String name, SiteFixture site) throws IOException {
        if (name.equals("too-many-references")) {
            site.append("content/yunhe-archive/2024/about.md", "{{ 年度 }}".repeat(7000));
        } else if (name.equals("output-not-ours")) {
            site.delete("site").write("site/holiday.txt", "我的照片");
        } else if (name.equals("verify-zip-unsafe")) {
            ZipFixture.write(site.path("site.zip"), "../../.bashrc", "index.html", "Index.html");
        }
    }
}
