package org.mingzhang.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.FileReader;

class StandardCheckTest {
    @ParameterizedTest
    @CsvSource({"wuhan-2021, content/standards", "mini-2024, src/test/resources/sites/mini/content/standards"})
    void nothing_is_found_in_a_standard_that_is_well(String id, String folder) {
        Diagnostics diagnostics = new Diagnostics();
        FileReader reader = new FileReader(Path.of(""));
        StandardLibrary library = new StandardLibrary(Path.of(folder), reader, diagnostics);
        assertTrue(library.standard(id, diagnostics).isPresent(), id);
        assertEquals("", new DiagnosticText(Locale.CHINESE, false).print(diagnostics));
    }
}
