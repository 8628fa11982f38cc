package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The program and the theme know no figure, no subject, no sentence and no office: those stand in content and standards
 * alone, so that a figure is typed once and a new form needs no Java.
 */
class NothingOfContentInCodeTest {
    private static final Path CONTENT = Path.of("content");
    private static final Path STANDARDS = Path.of("src/main/resources/standards");
    private static final Path PUBLISHED = Path.of("src/test/resources/golden/sites/shipped");
    private static final List<Path> PROGRAM =
            List.of(Path.of("src/main/java"), Path.of("src/main/resources/org"), Path.of("themes"));
    private static final Set<String> TEXTS = Set.of("java", "ftlh", "css", "js", "properties", "yaml", "md", "html");

    /** Words that a theme may use, and why. */
    private static final Map<String, String> ALLOWED =
            Map.of("公务用车购置", "the guide of the home page explains what 三公 is", "公务用车购置及运行", "the same");

    /** An amount from one on: a smaller one is also a length, a share or a step of rounding. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])[1-9]\\d*\\.\\d{2}(?![\\d.])");

    private static final Pattern SUBJECT = Pattern.compile("(?m)^\\s+\\d+:\\s*(\\S{4,})$");
    private static final Pattern OFFICE = Pattern.compile("(?m)^(?:名称|简称):\\s*(\\S+)$");
    /** What stands between figures and marks, long enough to be nobody else's. */
    private static final Pattern SAYING = Pattern.compile("[\\u4e00-\\u9fff“”（）]{8,}");

    private static final Pattern COMMENT =
            Pattern.compile("(?s:/\\*.*?\\*/|<#--.*?-->)|(?m:(?<![:\"])//.*$|^\\s*#.*$)");

    private static SortedMap<String, String> program = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path folder : PROGRAM) {
            program.putAll(texts(folder));
        }
        assertTrue(program.size() > 150, "files of the program: " + program.size());
    }

    @Test
    void no_amount_of_the_shipped_disclosure_not_even_in_a_comment() throws IOException {
        SortedMap<String, String> typedAndComputed = texts(CONTENT);
        typedAndComputed.putAll(texts(PUBLISHED));
        typedAndComputed.replaceAll((file, text) -> withoutCommas(text));
        Set<String> amounts = found(typedAndComputed, AMOUNT);
        assertTrue(amounts.size() > 150, "amounts: " + amounts.size());
        List<String> strays = new ArrayList<>();
        program.forEach((file, text) -> AMOUNT.matcher(withoutCommas(text))
                .results()
                .map(MatchResult::group)
                .filter(amounts::contains)
                .forEach(amount -> strays.add(file + ": " + amount)));
        assertEquals(List.of(), strays);
    }

    @Test
    void no_name_of_a_subject() throws IOException {
        SortedMap<String, String> subjects = texts(STANDARDS);
        subjects.keySet().removeIf(file -> !file.contains("/subjects/"));
        assertNowhere(found(subjects, SUBJECT), 600);
    }

    @Test
    void no_sentence_of_a_standard() throws IOException {
        SortedMap<String, String> standards = texts(STANDARDS);
        standards.keySet().removeIf(file -> file.contains("/subjects/"));
        standards.replaceAll((file, text) -> COMMENT.matcher(text).replaceAll(""));
        assertNowhere(found(standards, SAYING), 200);
    }

    @Test
    void no_sentence_of_the_shipped_disclosure() throws IOException {
        SortedMap<String, String> content = texts(CONTENT);
        content.replaceAll((file, text) -> COMMENT.matcher(text).replaceAll(""));
        assertNowhere(found(content, SAYING), 200);
    }

    @Test
    void no_name_of_an_office_that_ships() throws IOException {
        SortedMap<String, String> departments = texts(CONTENT);
        departments.keySet().removeIf(file -> !file.endsWith("/department.yaml"));
        Set<String> names = found(departments, OFFICE);
        departments.keySet().forEach(file -> names.add(Path.of(file).getName(1).toString()));
        assertNowhere(names, 2);
    }

    private static String withoutCommas(String text) {
        return text.replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    /** Outside of comments, where an example helps, none of these occurs. */
    private static void assertNowhere(Set<String> words, int atLeast) {
        assertTrue(words.size() >= atLeast, "words to look for: " + words.size());
        List<String> strays = new ArrayList<>();
        program.forEach((file, text) -> {
            String code = COMMENT.matcher(text).replaceAll("");
            words.stream()
                    .filter(code::contains)
                    .filter(word -> !file.startsWith("themes/") || !ALLOWED.containsKey(word))
                    .forEach(word -> strays.add(file + ": " + word));
        });
        assertEquals(List.of(), strays);
    }

    private static Set<String> found(SortedMap<String, String> texts, Pattern pattern) {
        return texts.values().stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = path.toString().replace('\\', '/');
                if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    texts.put(name, Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
