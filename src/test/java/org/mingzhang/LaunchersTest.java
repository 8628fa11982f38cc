package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The program is started in the same way on every system. */
class LaunchersTest {
    private static final Path IMAGE = Path.of("src/main/image");
    private static final Pattern OPTION = Pattern.compile("(?<=[\\s\"])-[XD][^\\s\"]*");
    private static final Pattern TEXT = Pattern.compile("lib\\W+(java-\\w+\\.txt)", Pattern.CASE_INSENSITIVE);

    /** Fonts and kept classes, which the one for Windows does without; what leads to a terminal, which it cannot tell. */
    private static final Pattern OF_UNIX = Pattern.compile("-Dsun\\.awt\\.fontconfig.*|-X.*([Aa]rchive|Class|share).*");

    @Test
    void both_give_the_jvm_the_same_options() throws IOException {
        assertTrue(options("mingzhang").size() > 8, options("mingzhang")::toString);
        assertEquals(options("mingzhang"), options("mingzhang.bat"));
    }

    @Test
    void both_say_the_same_without_java() throws IOException {
        Set<String> texts = texts("mingzhang");
        assertEquals(Set.of("java-missing.txt", "java-old.txt"), texts);
        assertEquals(texts, texts("mingzhang.bat"));
        for (String text : texts) {
            assertTrue(Files.exists(IMAGE.resolve("lib").resolve(text)), text);
        }
    }

    /** A console of Windows reads a batch file in whatever its character set is, and wants its own ends of lines. */
    @Test
    void the_batch_file_is_ascii_with_carriage_returns() throws IOException {
        String text = text("mingzhang.bat");
        assertTrue(text.chars().allMatch(character -> character < 128));
        assertFalse(Pattern.compile("(?<!\r)\n").matcher(text).find());
    }

    private static Set<String> options(String launcher) throws IOException {
        return OPTION.matcher(text(launcher))
                .results()
                .map(found -> found.group().replaceFirst("(-Dmingzhang\\.terminal=).*", "$1"))
                .filter(option -> !OF_UNIX.matcher(option).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(String launcher) throws IOException {
        return TEXT.matcher(text(launcher))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String text(String launcher) throws IOException {
        return Files.readString(IMAGE.resolve("bin").resolve(launcher), StandardCharsets.UTF_8);
    }
}
