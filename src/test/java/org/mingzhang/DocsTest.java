package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.diagnostic.Code;

/** The manual keeps up with the program. */
class DocsTest {
    private static final Path DIAGNOSTICS = Path.of("src/docs/diagnostics.md");
    private static final Path MESSAGES = Path.of("src/main/resources/org/mingzhang/diagnostic/messages_zh.properties");

    @Test
    void everyCodeHasItsHeadingAndNoHeadingIsStale() throws IOException {
        List<String> headings = Files.readAllLines(DIAGNOSTICS).stream()
                .filter(line -> line.startsWith("### MZ"))
                .map(line -> line.substring(4, 9))
                .toList();
        assertEquals(Arrays.stream(Code.values()).map(Code::id).sorted().toList(), headings);
    }

    @Test
    void everyCodeIsToldAsTheProgramTellsIt() throws IOException {
        Properties words = new Properties();
        // A backslash in Markdown is written twice.
        words.load(new StringReader(Files.readString(MESSAGES).replace("\\", "\\\\")));
        String page = Files.readString(DIAGNOSTICS);
        for (Code code : Code.values()) {
            int start = page.indexOf("\n### " + code.id() + " ");
            List<String> lines =
                    page.substring(start + 1, end(page, start)).lines().toList();
            assertEquals("### " + code.id() + " " + words.getProperty("severity." + code.severity()), lines.get(0));
            assertEquals(words.getProperty(code.id() + ".what") + "。", lines.get(2), code.id());
            assertEquals(words.getProperty(code.id() + ".expected"), listed("- 应为：", lines), code.id());
            assertEquals(words.getProperty(code.id() + ".mend"), listed("- 改法：", lines), code.id());
        }
    }

    private static int end(String page, int start) {
        int next = page.indexOf("\n##", start + 1);
        return next < 0 ? page.length() : next;
    }

    private static @Nullable String listed(String label, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElse(null);
    }
}
