package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished image, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class ImageIT {
    private static final Path IMAGE = Path.of(System.getProperty("mingzhang.image"));
    private static final Map<String, String> THIS_JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void tellsItsVersionAndNothingElse() throws Exception {
        var run = run(IMAGE.resolve("bin/mingzhang"), THIS_JAVA, "--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("mingzhang \\S+ \\(([0-9a-f]+(-dirty)?|unknown)\\)\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void startsThroughALinkFromAPathWithBlanks() throws Exception {
        var image = copyTo(folder.resolve("明账 a b"));
        var link = Files.createSymbolicLink(folder.resolve("mz"), image.resolve("bin/mingzhang"));
        assertEquals(0, run(link, THIS_JAVA, "--version").exitCode());
    }

    @Test
    void passesChineseArgumentsThroughInTheCLocale() throws Exception {
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C");
        var run = run(IMAGE.resolve("bin/mingzhang"), environment, "没有 这个命令");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("没有 这个命令"), run.err());
    }

    @Test
    void saysInBothLanguagesThatJavaIsMissing() throws Exception {
        var run = run(IMAGE.resolve("bin/mingzhang"), Map.of("JAVA_HOME", folder.toString()), "--version");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("找不到 Java") && run.err().contains("Java not found"), run.err());
    }

    @Test
    void refusesAnOldJava() throws Exception {
        var java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        var run = run(IMAGE.resolve("bin/mingzhang"), Map.of("JAVA_HOME", folder.toString()), "--version");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("版本过低") && run.err().contains("too old"), run.err());
    }

    private Run run(Path program, Map<String, String> environment, String... arguments) throws Exception {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments));
        var process = new ProcessBuilder(command.toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        process.environment().putAll(environment);
        var exitCode = process.start().waitFor();
        return new Run(exitCode, text(out), text(err));
    }

    private static Path copyTo(Path target) throws IOException {
        try (var files = Files.walk(IMAGE)) {
            for (var file : files.toList()) {
                var copy = target.resolve(IMAGE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private record Run(int exitCode, String out, String err) {}
}
