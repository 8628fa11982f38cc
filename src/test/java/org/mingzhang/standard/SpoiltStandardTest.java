package org.mingzhang.standard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.FileReader;

/** Whatever stands in a standard, it is read, or it is told what is wrong with it: nothing ends in an exception. */
class SpoiltStandardTest {
    private static final Path STANDARD = Path.of("src/test/resources/sites/mini/content/standards/mini-2024");
    private static final Pattern VALUE = Pattern.compile("(?<=: )(\"[^\"]*\"|[^ ,{}\\[\\]]+)");
    private static final List<String> ODD = List.of("0", "[]", "缘由", "\"表一[@,3]\"", "行(1..3)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void every_value_may_be_replaced_by_another() throws IOException {
        int read = 0;
        for (Path file : files()) {
            String text = Files.readString(file);
            Path own =
                    temp.resolve("mini-2024").resolve(STANDARD.relativize(file).toString());
            Matcher value = VALUE.matcher(text);
            while (value.find()) {
                for (String odd : ODD) {
                    Files.writeString(own, text.substring(0, value.start()) + odd + text.substring(value.end()));
                    read(file.getFileName() + ": " + value.group() + " → " + odd);
                    read++;
                }
            }
            Files.writeString(own, text);
        }
        assertTrue(read > 500, "standards read: " + read);
    }

    private void read(String what) {
        Diagnostics diagnostics = new Diagnostics();
        StandardLibrary library = new StandardLibrary(temp, new FileReader(temp), diagnostics);
        boolean present = assertDoesNotThrow(
                () -> library.standard("mini-2024", diagnostics).isPresent(), what);
        assertEquals(!diagnostics.hasErrors(), present, what);
    }

    /** The standard's files, after a copy of each was made. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(STANDARD)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            Path own =
                    temp.resolve("mini-2024").resolve(STANDARD.relativize(file).toString());
            Files.createDirectories(own.resolveSibling("."));
            Files.copy(file, own);
        }
        return files;
    }
}
