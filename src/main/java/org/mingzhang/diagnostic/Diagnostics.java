package org.mingzhang.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings, so that several problems are reported together. One collector serves one thread.
 *
 * <p>Of each file and severity at most {@value #LIMIT} are kept, and the finding after them says so: a file that is no
 * content at all does not bury the others.
 */
public final class Diagnostics {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing((Diagnostic d) -> {
                Span span = d.span();
                return span == null ? "" : span.file().name();
            })
            .thenComparing(d -> {
                Span span = d.span();
                return span == null ? 0 : span.start();
            })
            .thenComparing(d -> d.code().id());

    /** How many findings of one severity are kept for one file. */
    public static final int LIMIT = 200;

    private record Shelf(String file, Severity severity) {}

    private final LinkedHashSet<Diagnostic> found = new LinkedHashSet<>();
    private final Map<Shelf, Integer> kept = new HashMap<>();

    /** Adds a finding; {@code details} are pairs of name and value for its message. */
    public void add(Code code, @Nullable Span span, String... details) {
        add(code, span, List.of(), details);
    }

    /** Adds a finding that shows in what is published. */
    public void add(Code code, @Nullable Span span, List<? extends Shown> shown, String... details) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        keep(new Diagnostic(code, span, named).showing(shown));
    }

    public void add(Diagnostic diagnostic) {
        keep(diagnostic);
    }

    private void keep(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        Shelf shelf = new Shelf(span == null ? "" : span.file().name(), diagnostic.severity());
        int before = kept.getOrDefault(shelf, 0);
        if (span == null || before < LIMIT) {
            kept.put(shelf, found.add(diagnostic) ? before + 1 : before);
        } else if (!found.contains(diagnostic)) {
            Map<String, String> limit = Map.of("limit", Integer.toString(LIMIT));
            found.add(new Diagnostic(Code.TOO_MANY, span.file().end(), limit));
        }
    }

    /** Whether no further error of this file would be kept, so that looking for more is in vain. */
    public boolean isFull(SourceFile file) {
        return kept.getOrDefault(new Shelf(file.name(), Severity.ERROR), 0) >= LIMIT;
    }

    public void addAll(Diagnostics others) {
        others.found.forEach(this::keep);
    }

    /** Adds those findings of others that are of these kinds. */
    public void addAll(Diagnostics others, Set<Code> codes) {
        others.found.stream().filter(one -> codes.contains(one.code())).forEach(this::keep);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All findings, by file and place. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return sorted;
    }

    public long count(Severity severity) {
        return found.stream().filter(d -> d.severity() == severity).count();
    }
}
