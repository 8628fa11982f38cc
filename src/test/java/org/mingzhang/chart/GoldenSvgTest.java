package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every drawing, byte for byte; {@code -Dgolden.write=true} rewrites the files, whose difference is then to be read. */
@NullMarked
final class GoldenSvgTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/mingzhang/chart");

    static Stream<SvgTest.Case> drawings() {
        return SvgTest.drawings();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_drawing_is_as_it_was(SvgTest.Case drawing) throws IOException {
        Path golden = FOLDER.resolve(drawing + ".svg");
        // A line for each element, so that a difference can be read.
        String lines = drawing.svg().replace("><", ">\n<") + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, lines);
        }
        assertEquals(Files.readString(golden), lines);
    }

    @Test
    void no_golden_is_left_over() throws IOException {
        Set<String> expected =
                drawings().map(drawing -> drawing + ".svg").collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> found =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, found);
        }
    }
}
