package org.mingzhang.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.prose.Audit;
import org.mingzhang.prose.rule.LedgerFigure;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.Value;

/**
 * What the rules of language and arithmetic say to all that a disclosure says, as it will be published.
 *
 * @param text the sentences
 * @param audit what the rules found in them
 */
record ProseRules(NarratedText text, Audit audit) {
    /** Rules that look at what people typed, not at what was worked out. */
    private static final Set<Code> OF_TYPED = EnumSet.of(Code.LEDGER_DIFFERS, Code.FIGURE_TYPED);

    /**
     * Reads the sentences; looks at nothing else, so that it may run beside other work.
     *
     * @param figures what the ledger knows by name
     */
    static ProseRules read(Narrative narrative, List<LedgerFigure> figures, Span head) {
        NarratedText text = new NarratedText(narrative, head);
        return new ProseRules(text, Audit.of(text.published(), figures));
    }

    /** The amounts that prose of a disclosure can refer to by a name of the standard. */
    static List<LedgerFigure> figures(FilledDisclosure filled) {
        List<LedgerFigure> figures = new ArrayList<>();
        filled.standard().figures().forEach((name, formula) -> {
            if (filled.quantity(formula, Scope.exact()).value() instanceof Value.Amount amount
                    && !amount.money().isZero()) {
                figures.add(new LedgerFigure(name, amount.money().in(AmountUnit.YUAN)));
            }
        });
        return figures;
    }

    /** Reports what the standard does not switch off, and tells what was looked at. */
    Tally report(FilledDisclosure filled, Diagnostics diagnostics) {
        for (Diagnostic found : audit.diagnostics().sorted()) {
            if (OF_TYPED.contains(found.code()) && isComputed(found)) {
                continue;
            }
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

    /** A figure from the ledger equals itself. */
    private boolean isComputed(Diagnostic found) {
        Span span = found.span();
        return span != null && text.isComputed(span);
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
