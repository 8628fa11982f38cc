package org.mingzhang.prose.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that rules look for, read from {@code vocabulary.txt}: sections in square brackets, one entry a line, so
 * that a finance bureau can add to them without Java.
 */
final class Vocabulary {
    private static final String FILE = "vocabulary.txt";

    private final Map<String, List<String>> sections = new TreeMap<>();

    private Vocabulary() {}

    static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                section = vocabulary.take(line.strip(), section);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return vocabulary;
    }

    private String take(String line, String section) {
        if (line.matches("\\[[a-z-]+\\]")) {
            return line.substring(1, line.length() - 1);
        }
        if (!line.isEmpty() && !line.startsWith("#")) {
            sections.computeIfAbsent(section, name -> new ArrayList<>()).add(line);
        }
        return section;
    }

    List<String> entries(String section) {
        return sections.getOrDefault(section, List.of());
    }

    List<Pattern> patterns(String section) {
        return entries(section).stream().map(Pattern::compile).toList();
    }

    /** The words of a section, several on a line. */
    Set<String> words(String section) {
        return entries(section).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all of these names belong to one group whose members make up a whole. */
    boolean isComplete(List<String> names) {
        boolean listed = entries("complete").stream()
                .map(group -> group.split(" "))
                .anyMatch(group -> names.stream().allMatch(name -> contains(group, name)));
        return listed
                || entries("complete-all").stream()
                        .map(group -> group.split(" "))
                        .anyMatch(group ->
                                names.size() == group.length && names.stream().allMatch(name -> contains(group, name)));
    }

    private static boolean contains(String[] group, String name) {
        for (String member : group) {
            if (name.contains(member)) {
                return true;
            }
        }
        return false;
    }
}
