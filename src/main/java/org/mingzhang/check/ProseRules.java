package org.mingzhang.check;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.prose.Audit;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Standard;

/** Holds the rules of language and arithmetic against all that a disclosure says, as it will be published. */
final class ProseRules {
    private ProseRules() {}

    static Tally check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        NarratedText text = new NarratedText(narrative, filled.disclosure().span());
        Audit audit = Audit.of(text.published());
        for (Diagnostic found : audit.diagnostics().sorted()) {
            weighed(found, filled.standard()).ifPresent(one -> {
                Span span = one.span();
                diagnostics.add(
                        span == null
                                ? one.at(filled.disclosure().span())
                                : one.at(text.original(span)).showing(text.shown(span)));
            });
        }
        return new Tally(audit.rules(), audit.figures(), audit.sentences(), unchecked(audit, text), List.of());
    }

    private static List<Tally.Unchecked> unchecked(Audit audit, NarratedText text) {
        return audit.unchecked().stream()
                .filter(span -> !text.isComputed(span))
                .map(span -> new Tally.Unchecked(text.original(span), text.shown(span)))
                .toList();
    }

    /** The finding with the weight that the standard gives it; none where it switches the rule off. */
    private static Optional<Diagnostic> weighed(Diagnostic found, Standard standard) {
        return standard.weights()
                .getOrDefault(found.code(), Optional.of(found.severity()))
                .map(found::weighing);
    }
}
