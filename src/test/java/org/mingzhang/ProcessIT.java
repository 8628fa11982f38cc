package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.cli.SiteFixture;

/** What the finished program says, as a person starts it in the folder of a site: exit code, stdout and stderr. */
class ProcessIT {
    private static final Path CASES = Path.of("src/test/resources/golden/process");
    private static final Path PROGRAM =
            Path.of(System.getProperty("mingzhang.image")).resolve("bin/mingzhang");

    /** What differs from run to run, and what stands for it. */
    private static final List<String[]> VARYING = List.of(
            new String[] {
                "mingzhang \\S+ \\([0-9a-f]+(-dirty)?\\)|mingzhang \\S+ \\(unknown\\)", "mingzhang VERSION (COMMIT)"
            },
            new String[] {"\\d+\\.\\d+\\.\\d+-SNAPSHOT", "VERSION"},
            new String[] {"Java [\\d.]+\\S*", "Java N"},
            new String[] {"[0-9a-f]{64}", "DIGEST"},
            new String[] {"[\\d,]+ KB", "N KB"},
            new String[] {"[\\d.]+(?= (秒|s\\b|seconds))", "N"});

    @TempDir
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
    void it_says_what_the_golden_shows(String name) throws IOException, InterruptedException {
        Path site = SiteFixture.named("mini", temp).root();
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(Files.readAllLines(CASES.resolve(name).resolve("arguments.txt")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(site.toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", name.startsWith("english") ? "en_US.UTF-8" : "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        String said = "exit " + exit + "\n--- stdout\n" + text("out") + "--- stderr\n" + text("err");
        Path golden = CASES.resolve(name).resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertEquals(Files.readString(golden), said);
    }

    private String text(String stream) throws IOException {
        String text =
                Files.readString(temp.resolve(stream), StandardCharsets.UTF_8).replace(temp.toString(), "ROOT");
        for (String[] one : VARYING) {
            text = text.replaceAll(one[0], one[1]);
        }
        return text.isEmpty() || text.endsWith("\n") ? text : text + "(no line end)\n";
    }
}
