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

/**
 * What the rules of language and arithmetic say to all that a disclosure says, as it will be published.
 *
 * @param text the sentences
 * @param audit what the rules found in them
 */
record ProseRules(NarratedText text, Audit audit) {
    /** Reads the sentences; looks at nothing else, so that it may run beside other work. */
    static ProseRules read(Narrative narrative, Span head) {
        NarratedText text = new NarratedText(narrative, head);
        return new ProseRules(text, Audit.of(text.published()));
    }

    /** Reports what the standard does not switch off, and tells what was looked at. */
    Tally report(FilledDisclosure filled, Diagnostics diagnostics) {
        for (Diagnostic found : audit.diagnostics().sorted()) {
            weighed(found, filled.standard()).ifPresent(one -> {
                Span span = one.span();
                diagnostics.add(
                        span == null
                                ? one.at(filled.disclosure().span())
                                : one.at(text.original(span)).showing(text.shown(span)));
            });
        }
        return new Tally(audit.rules(), audit.figures(), audit.sentences(), unchecked(), List.of());
    }

    private List<Tally.Unchecked> unchecked() {
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
