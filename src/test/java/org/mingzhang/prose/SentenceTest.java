package org.mingzhang.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.SourceFile;

/** Sentences in the wordings of many places: a right one is met with silence, a wrong one with its finding. */
@NullMarked
final class SentenceTest {
    private static final Path FOLDER = Path.of("src/test/resources/audit");

    static Stream<String> good() throws IOException {
        return Files.readAllLines(FOLDER.resolve("sentences-good.txt")).stream();
    }

    static Stream<String> bad() throws IOException {
        return Files.readAllLines(FOLDER.resolve("sentences-bad.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void aRightSentenceIsMetWithSilence(String sentence) {
        assertEquals(List.of(), told(sentence));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aWrongSentenceIsMetWithItsFinding(String line) {
        String[] parts = line.split("\t");
        List<Diagnostic> found = findings(parts[1]);
        assertTrue(found.stream().anyMatch(one -> one.code().name().equals(parts[0])), told(parts[1]) + " " + parts[1]);
    }

    @Test
    void everyRuleOfASentenceHasABadExample() throws IOException {
        Set<String> shown = bad().map(line -> line.split("\t")[0]).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = Arrays.stream(Code.values())
                .filter(code -> code.id().compareTo("MZ521") >= 0 && code.id().compareTo("MZ562") <= 0)
                .map(Code::name)
                .filter(name -> !OF_DOCUMENTS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, shown);
    }

    /** What only a whole document can show; {@link DocumentTest} has these. */
    private static final Set<String> OF_DOCUMENTS = Set.of(
            "NUMBER_STYLE",
            "VALUES_DIFFER",
            "VALUES_NEAR",
            "TEXT_TABLE",
            "TABLE_HIERARCHY",
            "TABLE_ROW",
            "TABLE_TOTAL",
            "RATE_ADJUSTED",
            "HEADING_REPEATED",
            "REASON_OPPOSED",
            "YEAR_FOREIGN",
            "LEVEL_FOREIGN",
            "SUBJECT_UNUSED");

    private static List<Diagnostic> findings(String sentence) {
        return Audit.of(new SourceFile("text.md", sentence + "\n"))
                .diagnostics()
                .sorted();
    }

    private static List<String> told(String sentence) {
        return findings(sentence).stream().map(Proof::told).toList();
    }
}
