package org.mingzhang.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.prose.rule.LedgerFigure;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/**
 * Runs every rule over a filled disclosure.
 *
 * <p>The rules of language need the sentences only, and read them beside whatever else is done with the disclosure, until
 * their findings are asked for.
 */
public final class Checker {
    private final FilledDisclosure filled;
    private final CompletableFuture<ProseRules> prose;
    private final Diagnostics found = new Diagnostics();

    private Checker(FilledDisclosure filled, CompletableFuture<ProseRules> prose) {
        this.filled = filled;
        this.prose = prose;
        TieRule.check(filled, found);
        DeclaredTotalRule.check(filled, found);
        StandardRules.check(filled, found);
    }

    /** Reports contradictions as errors, and differences that rounding explains as notices; tells what it looked at. */
    public static Tally check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        return begin(filled, narrative).finish(diagnostics);
    }

    /** Holds figures against each other, and begins to read the sentences. */
    public static Checker begin(FilledDisclosure filled, Narrative narrative) {
        var head = filled.disclosure().span();
        List<LedgerFigure> figures = ProseRules.figures(filled);
        return new Checker(filled, CompletableFuture.supplyAsync(() -> ProseRules.read(narrative, figures, head)));
    }

    /** Whether figures contradict each other, so that nothing need be made of them. */
    public boolean isRefused() {
        return found.hasErrors();
    }

    /** Reports what was found, once everything is read, and tells what was looked at. To be asked once. */
    public Tally finish(Diagnostics diagnostics) {
        Tally read = prose.join().report(filled, found);
        List<Accepted> accepted = new Acceptances(filled.disclosure().accepted()).apply(found, diagnostics);
        int rules = filled.standard().ties().size() + filled.standard().rules().size() + 1 + read.rules();
        return new Tally(rules, cells(filled) + read.figures(), read.sentences(), read.unchecked(), accepted);
    }

    private static int cells(FilledDisclosure filled) {
        return (int)
                filled.tables().values().stream().flatMap(FilledTable::cells).count();
    }
}
