package org.mingzhang.prose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.diagnostic.SourceFile;

/**
 * Swaps two neighbouring digits in each number of a disclosure, one number at a time, and prints by kind of number how
 * often an audit then finds more than before.
 */
@NullMarked
final class MutationProgram {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d,.\\[])(\\d[\\d,]*+(?:\\.\\d++)?+)\\s*+(万元|亿元|元|%|人|辆|个(?!体))?");

    private MutationProgram() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : List.of("caidian-2021", "putuo-2024")) {
            String text = Files.readString(Path.of("src/test/resources/audit", name + ".txt"));
            out.println("## " + name + "\n\n| number | changed | caught | share |\n|---|--:|--:|--:|");
            swap(text)
                    .forEach((kind, counts) -> out.printf(
                            Locale.ROOT,
                            "| %s | %d | %d | %d%% |%n",
                            kind,
                            counts[0],
                            counts[1],
                            counts[1] * 100 / counts[0]));
            out.println();
        }
    }

    private static Map<String, int[]> swap(String text) {
        Map<String, Integer> before = findings(text);
        Map<String, int[]> counts = new TreeMap<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            Optional<String> swapped = Slip.SWAP.of(matcher.group(1));
            boolean amount = matcher.group(2) != null || matcher.group(1).contains(".");
            if (amount && swapped.isPresent()) {
                String changed = text.substring(0, matcher.start(1)) + swapped.get() + text.substring(matcher.end(1));
                int[] row = counts.computeIfAbsent(kind(matcher.group(2)), kind -> new int[2]);
                row[0]++;
                row[1] += hasMore(before, findings(changed)) ? 1 : 0;
                if (System.getenv("SHOW") != null && !hasMore(before, findings(changed))) {
                    System.err.println(kind(matcher.group(2)) + " "
                            + (1
                                    + text.substring(0, matcher.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count()) + " " + matcher.group());
                }
            }
        }
        return counts;
    }

    private static String kind(@org.jspecify.annotations.Nullable String unit) {
        if (unit == null) {
            return "in tables";
        }
        return unit.endsWith("元") ? "money" : unit.equals("%") ? "percent" : "count";
    }

    private static Map<String, Integer> findings(String text) {
        Map<String, Integer> codes = new HashMap<>();
        Audit.of(new SourceFile("text.txt", text))
                .diagnostics()
                .sorted()
                .forEach(finding -> codes.merge(finding.code().id(), 1, Integer::sum));
        return codes;
    }

    private static boolean hasMore(Map<String, Integer> before, Map<String, Integer> after) {
        return after.entrySet().stream().anyMatch(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0));
    }
}
