package org.mingzhang.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.FileReader;

/** The manual of standards says what the readers read, and its examples can be copied. */
class ManualTest {
    private static final Path MANUAL = Path.of("src/docs/standards.md");
    private static final Path READERS = Path.of("src/main/java/org/mingzhang/standard");
    private static final Path BUILT_IN = Path.of("src/main/resources/standards/wuhan-2021");

    /** Words of the language as they stand in the readers: Chinese alone, several joined by 、 in messages. */
    private static final Pattern WORD = Pattern.compile("\"([\\p{IsHan}、 ]*\\p{IsHan}[\\p{IsHan}、 ]*|[a-z]+\\.yaml)\"");

    private static final Pattern IN_CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\\n# (\\S+\\.yaml)，接在“(.+?)”之后\\n(.*?)```", Pattern.DOTALL);

    /** What stands in the readers and is no word of the language. */
    private static final Set<String> NO_WORDS = Set.of("去尾 文字", "去尾 ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void every_word_of_the_language_stands_in_the_manual() throws IOException {
        Set<String> told = IN_CODE.matcher(Files.readString(MANUAL))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> words = words();
        assertTrue(words.size() > 100, "words found in the readers: " + words);
        words.removeAll(told);
        assertEquals(Set.of(), words, "not in the manual, each in `…`");
    }

    @Test
    void every_code_of_a_standard_stands_in_the_manual() throws IOException {
        String manual = Files.readString(MANUAL);
        List<String> missing = Stream.of(Code.values())
                .map(Code::id)
                .filter(id -> id.startsWith("MZ4") && !manual.contains(id))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void every_example_can_be_copied() throws IOException {
        String manual = Files.readString(MANUAL);
        List<MatchResult> examples = EXAMPLE.matcher(manual).results().toList();
        assertEquals(manual.split("```yaml", -1).length - 1, examples.size(), "examples without a place");
        for (MatchResult example : examples) {
            copy(example.group(1), example.group(2), example.group(3));
        }
        Diagnostics diagnostics = new Diagnostics();
        StandardLibrary library = new StandardLibrary(temp, new FileReader(temp), diagnostics);
        assertTrue(
                library.standard("wuhan-2021", diagnostics).isPresent(),
                new DiagnosticText(Locale.CHINESE, false).print(diagnostics));
    }

    private void copy(String file, String line, String example) throws IOException {
        Path own = temp.resolve("wuhan-2021").resolve(file);
        Files.createDirectories(own.resolveSibling("."));
        String text = Files.readString(Files.exists(own) ? own : BUILT_IN.resolve(file));
        int at = text.indexOf(line);
        assertTrue(at >= 0, file + " has no line with " + line);
        int end = text.indexOf('\n', at) + 1;
        Files.writeString(own, text.substring(0, end) + example + text.substring(end));
    }

    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        List<Path> readers = new ArrayList<>();
        try (Stream<Path> files = Files.list(READERS)) {
            files.forEach(readers::add);
        }
        for (Path reader : readers) {
            Matcher word = WORD.matcher(Files.readString(reader));
            while (word.find()) {
                words.addAll(List.of(word.group(1).split("、")));
            }
        }
        words.removeAll(NO_WORDS);
        words.remove("");
        return words;
    }
}
