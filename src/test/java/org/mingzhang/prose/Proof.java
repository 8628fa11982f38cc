package org.mingzhang.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/**
 * Compares what an audit finds in a published disclosure with what a person found by reading and recomputing it.
 *
 * <p>An entry of the list is found when a finding of its class touches what it quotes; a finding that touches no entry
 * of its class is false.
 */
@NullMarked
final class Proof {
    /** One mistake that a person found. */
    record Entry(int line, String printed, String kind, int start, int end) {}

    private static final Map<String, String> KINDS = kinds();

    private final List<Entry> entries;
    private final List<Diagnostic> findings;
    private final List<Entry> found = new ArrayList<>();
    private final List<Diagnostic> wrong = new ArrayList<>();

    private Proof(List<Entry> entries, List<Diagnostic> findings) {
        this.entries = entries;
        this.findings = findings;
        for (Diagnostic finding : findings) {
            match(finding);
        }
    }

    static Proof of(String name) throws IOException {
        Path folder = Path.of("src/test/resources/audit");
        SourceFile file = new SourceFile(name + ".txt", Files.readString(folder.resolve(name + ".txt")));
        List<Entry> entries = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve(name + ".tsv"))) {
            String[] cells = row.split("\t");
            if (!cells[0].equals("line")) {
                entries.add(entry(file, Integer.parseInt(cells[0]), cells[1], cells[4]));
            }
        }
        return new Proof(entries, Audit.of(file).diagnostics().sorted());
    }

    private static Entry entry(SourceFile file, int line, String printed, String kind) {
        String plain = printed.replaceAll("\\s", "");
        for (int start = file.lineStart(line); start < file.text().length(); start++) {
            int end = endOf(file.text(), start, plain);
            if (end > 0) {
                return new Entry(line, printed, kind, start, end);
            }
        }
        throw new IllegalArgumentException(line + " " + printed);
    }

    /** Where a quotation ends that begins at an offset, whatever spaces are within; or -1. */
    private static int endOf(String text, int start, String plain) {
        int at = start;
        for (int i = 0; i < plain.length(); at++) {
            if (at >= text.length()) {
                return -1;
            }
            boolean space = Character.isWhitespace(text.charAt(at));
            if (space ? i == 0 : text.charAt(at) != plain.charAt(i)) {
                return -1;
            }
            i += space ? 0 : 1;
        }
        return at;
    }

    private void match(Diagnostic finding) {
        Span span = finding.span();
        boolean right = false;
        for (Entry entry : entries) {
            boolean touches = span != null && span.start() < entry.end() && entry.start() < span.end();
            if (touches && List.of(kind(finding).split(" ")).contains(entry.kind())) {
                right = true;
                if (!found.contains(entry)) {
                    found.add(entry);
                }
            }
        }
        if (!right) {
            wrong.add(finding);
        }
    }

    private static String kind(Diagnostic finding) {
        return KINDS.getOrDefault(finding.code().name(), finding.code().name());
    }

    List<Entry> missed() {
        return entries.stream().filter(entry -> !found.contains(entry)).toList();
    }

    List<Diagnostic> wrong() {
        return wrong;
    }

    int size() {
        return entries.size();
    }

    int findings() {
        return findings.size();
    }

    /** Class, entries, found, missed, and false findings. */
    String table() {
        Map<String, int[]> rows = new TreeMap<>();
        entries.forEach(entry -> {
            int[] row = rows.computeIfAbsent(entry.kind(), kind -> new int[3]);
            row[found.contains(entry) ? 0 : 1]++;
        });
        wrong.forEach(finding -> rows.computeIfAbsent(kind(finding), kind -> new int[3])[2]++);
        StringBuilder out = new StringBuilder("| class | found | missed | false |\n|---|--:|--:|--:|\n");
        rows.forEach((kind, row) ->
                out.append(String.format(Locale.ROOT, "| %s | %d | %d | %d |%n", kind, row[0], row[1], row[2])));
        out.append(String.format(Locale.ROOT, "| all | %d | %d | %d |%n", found.size(), missed().size(), wrong.size()));
        return out.toString();
    }

    static String told(Diagnostic finding) {
        Span span = finding.span();
        String place = span == null ? "" : span.line() + ":" + span.column();
        return place + " " + finding.code().id() + " "
                + Messages.in(Locale.CHINESE).what(finding);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        kinds.put("SHARE_WRONG", "share");
        kinds.put("RATE_ADJUSTED", "share");
        kinds.put("CHANGE_WRONG", "change");
        kinds.put("DIFFERENCE_WRONG", "change");
        kinds.put("COMPLETION_WRONG", "rate");
        kinds.put("RATE_OF_NOTHING", "zero");
        kinds.put("PARTS_DISAGREE", "parts");
        kinds.put("COUNT_DISAGREES", "count");
        kinds.put("DOUBLE_NEGATIVE", "negative");
        kinds.put("UNIT_SLIP", "unit");
        kinds.put("COMMA_SLIPPED", "comma");
        kinds.put("NUMBER_STYLE", "style");
        kinds.put("VALUES_DIFFER", "same");
        kinds.put("VALUES_NEAR", "same");
        kinds.put("TEXT_TABLE", "text-table");
        kinds.put("TABLE_HIERARCHY", "table");
        kinds.put("TABLE_ROW", "table");
        kinds.put("TABLE_TOTAL", "table");
        kinds.put("TEMPLATE_LEFT", "residue");
        kinds.put("BLANK_LEFT", "residue");
        kinds.put("FIELD_CODE", "residue");
        kinds.put("NUMBERING", "numbering");
        kinds.put("HEADING_REPEATED", "repeated");
        kinds.put("WORD_DOUBLED", "doubled");
        kinds.put("BRACKET_MIXED", "bracket");
        kinds.put("PARAGRAPH_EMPTY", "empty");
        kinds.put("NONE_WITH_AMOUNT", "none");
        kinds.put("YEAR_FOREIGN", "year");
        kinds.put("LEVEL_FOREIGN", "level");
        kinds.put("PEOPLE_DECIMALS", "people");
        kinds.put("SUBJECT_UNUSED", "unused");
        return kinds;
    }
}
