package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.diagnostic.Code;

/** The manual keeps up with the program. */
class DocsTest {
    @Test
    void everyCodeHasItsHeadingAndNoHeadingIsStale() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("src/docs/diagnostics.md")).stream()
                .filter(line -> line.startsWith("### MZ"))
                .map(line -> line.substring(4, 9))
                .toList();
        assertEquals(Arrays.stream(Code.values()).map(Code::id).sorted().toList(), headings);
    }
}
