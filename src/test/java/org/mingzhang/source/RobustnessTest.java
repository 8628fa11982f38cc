package org.mingzhang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** Whatever a file holds, reading ends soon, with findings and without an exception. */
class RobustnessTest {
    private static final String PIECES =
            "：，．。　“”｛｝［］１２\t\n  :,-?{}[]&*!|>'\"%@`#0123.推算支出科目2010301\\u0000\uD842\uDFB7--- <<: ";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changedCharactersNeverBreakTheReader(long seed) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 2_500; i++) {
                readAndPrint(mutated(Samples.VALID, random));
            }
        });
    }

    @Test
    void changedBytesNeverBreakTheReader(@TempDir Path temp) throws IOException {
        Random random = new Random(5);
        FileReader reader = new FileReader(temp);
        Path path = temp.resolve("a.yaml");
        for (int i = 0; i < 2_500; i++) {
            byte[] bytes = Samples.VALID.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(path, bytes);
            Diagnostics diagnostics = new Diagnostics();
            boolean read = reader.read(path, diagnostics)
                    .map(file -> readAndPrint(file.text()))
                    .isPresent();
            assertEquals(!read, diagnostics.hasErrors());
        }
    }

    @Test
    void aBombOfAliasesStaysSmall() {
        StringBuilder bomb = new StringBuilder("甲0: &a0 [一]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("甲%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        Diagnostics diagnostics = soon(bomb.toString());
        assertTrue(has(diagnostics, Code.YAML_ALIAS));
        assertTrue(has(diagnostics, Code.YAML_ANCHOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "{a: ", "- ", "? ", "- - ", "[[],", "!!a ", "&a ", "\"", "\u3000", "\t", "｛", "，", "：", "1,"
            })
    void oneMegabyteOfOneThingEndsSoon(String piece) {
        soon("支出: " + piece.repeat(FileReader.LIMIT / piece.getBytes(StandardCharsets.UTF_8).length));
        soon(piece.repeat(FileReader.LIMIT / piece.getBytes(StandardCharsets.UTF_8).length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  2010399: 1\n",
                "  2010301 行政运行: 1\n",
                "  a: *b\n",
                "  甲：1\n",
                "  20: x: y\n",
                "\t键：１\n",
                "  { a，b: 1\n",
                "  ? a\n",
                "  支 出: |\n    一，\n",
                "  x: 99999999999999999999999999999999999999999999\n"
            })
    void aMegabyteOfBadLinesEndsSoonWithBoundedFindings(String line) {
        StringBuilder text = new StringBuilder("规范: sample\n单位: 万元\n支出:\n");
        for (int i = 0; text.length() < 400_000; i++) {
            text.append(line.replaceFirst("([a-z甲0-9])", "$1" + i));
        }
        Diagnostics diagnostics = soon(text.toString());
        assertTrue(diagnostics.hasErrors());
        assertTrue(diagnostics.sorted().size() < 3 * Diagnostics.LIMIT);
    }

    @Test
    void longDigitsAndLongKeysEndSoon() {
        String digits = "9".repeat(500_000);
        assertTrue(has(soon("规范: sample\n单位: 元\n年初结转和结余: { 一般公共预算: " + digits + " }\n"), Code.AMOUNT_FORM));
        assertTrue(has(soon("规范: " + digits + "\n单位: 元\n"), Code.STANDARD_UNKNOWN));
        soon("规范: sample\n单位: 元\n支出:\n  ? " + digits + "\n  : 1\n");
        soon("规范: sample\n单位: 元\n科目:\n  ? " + digits + "\n  : 1\n");
        soon("规范: sample\n单位: 元\n各季支出: [\"" + digits + ",".repeat(1000) + "\"]\n");
    }

    @Test
    void sixteenLevelsAreReadAndSeventeenAreNot() {
        Diagnostics fine = new Diagnostics();
        assertTrue(YamlTree.read(Samples.file("[".repeat(16) + "]".repeat(16)), fine)
                .isPresent());
        assertTrue(fine.isEmpty());
        Diagnostics deep = new Diagnostics();
        assertFalse(YamlTree.read(Samples.file("[".repeat(17) + "]".repeat(17)), deep)
                .isPresent());
        assertTrue(has(deep, Code.TOO_DEEP));
    }

    private static Diagnostics soon(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readAndPrint(text));
    }

    private static Diagnostics readAndPrint(String text) {
        Diagnostics diagnostics = new Diagnostics();
        boolean read = Samples.read(text, diagnostics).isPresent();
        assertTrue(read || diagnostics.hasErrors(), "nothing read and nothing said");
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            Span span = diagnostic.span();
            if (span != null) {
                SourceFile file = span.file();
                assertTrue(span.start() >= 0 && span.end() <= file.text().length(), diagnostic.toString());
            }
        }
        String printed = new DiagnosticText(Locale.CHINESE, true).print(diagnostics);
        assertFalse(printed.matches("(?s).*\\{[a-z]+\\}[^\n]*\n  改法.*"), printed);
        return diagnostics;
    }

    private static boolean has(Diagnostics diagnostics, Code code) {
        return diagnostics.sorted().stream().anyMatch(d -> d.code() == code);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(mutated.length());
            int piece = random.nextInt(PIECES.length());
            String inserted = PIECES.substring(piece, Math.min(PIECES.length(), piece + 1 + random.nextInt(2)));
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, inserted);
                case 2 -> mutated.replace(at, at + 1, inserted);
                default -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(20)));
            }
        }
        return mutated.toString();
    }

    /** Cases that an earlier version got wrong. */
    @Test
    void regressionsStayMended() {
        for (String text : List.of(
                "%YAML 99999999999.1\n---\na: 1\n",
                "\"\\UFFFFFFFF\"", "? : ", "-\n-\n", "\uFEFF", "--- |\n", "!<", "%")) {
            readAndPrint(text);
        }
    }
}
