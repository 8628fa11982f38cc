package org.mingzhang.check;

import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.prose.Audit;
import org.mingzhang.standard.FilledDisclosure;

/** Holds the rules of language and arithmetic against all that a disclosure says, as it will be published. */
final class ProseRules {
    private ProseRules() {}

    static Audit check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        NarratedText text = new NarratedText(narrative, filled.disclosure().span());
        Audit audit = Audit.of(text.published());
        for (Diagnostic found : audit.diagnostics().sorted()) {
            Span span = found.span();
            diagnostics.add(found.at(span == null ? filled.disclosure().span() : text.original(span)));
        }
        return audit;
    }
}
