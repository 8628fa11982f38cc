package org.mingzhang.prose.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.text.Quantity;

/** What the rules found, and which figures any of them could compare with another. */
public final class Findings {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<Integer> compared = new HashSet<>();

    void add(Code code, Span span, String... details) {
        diagnostics.add(code, span, details);
    }

    /** Marks figures of a passage as compared, whether they agreed or not. */
    void compared(Passage passage, Quantity... quantities) {
        for (Quantity quantity : quantities) {
            compared.add(passage.span(quantity).start());
        }
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The figures of a text that were not compared. */
    public List<Span> unchecked(Reading reading) {
        return reading.places().stream()
                .map(place -> place.passage().span(place.quantity()))
                .filter(span -> !compared.contains(span.start()))
                .toList();
    }
}
