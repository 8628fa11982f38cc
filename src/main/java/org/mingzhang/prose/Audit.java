package org.mingzhang.prose;

import java.util.List;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.rule.Findings;
import org.mingzhang.prose.rule.LedgerFigure;
import org.mingzhang.prose.rule.Reading;
import org.mingzhang.prose.rule.Rules;
import org.mingzhang.prose.text.PublishedText;

/**
 * What an audit of one text found, and how much of it could be checked.
 *
 * @param diagnostics the findings
 * @param rules how many rules looked
 * @param figures how many figures were read in headings and paragraphs
 * @param sentences how many sentences were read
 * @param unchecked the figures that nothing could be compared with; they are neither right nor wrong
 */
public record Audit(Diagnostics diagnostics, int rules, int figures, int sentences, List<Span> unchecked) {
    public static Audit of(SourceFile file) {
        return of(PublishedText.of(file));
    }

    public static Audit of(PublishedText text) {
        return of(text, List.of());
    }

    /**
     * Holds every rule against a text.
     *
     * @param figures the ledger of the text, as far as it is known
     */
    public static Audit of(PublishedText text, List<LedgerFigure> figures) {
        Reading reading = Reading.of(text);
        Rules rules = new Rules(figures);
        Findings findings = rules.findings(reading);
        return new Audit(
                findings.diagnostics(),
                rules.size(),
                reading.figures(),
                reading.sentences(),
                findings.unchecked(reading));
    }
}
