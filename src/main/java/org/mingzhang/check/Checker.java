package org.mingzhang.check;

import java.util.List;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/** Runs every rule over a filled disclosure. */
public final class Checker {
    private Checker() {}

    /** Reports contradictions as errors, and differences that rounding explains as notices; tells what it looked at. */
    public static Tally check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        TieRule.check(filled, found);
        DeclaredTotalRule.check(filled, found);
        StandardRules.check(filled, found);
        Tally prose = ProseRules.check(filled, narrative, found);
        List<Accepted> accepted = new Acceptances(filled.disclosure().accepted()).apply(found, diagnostics);
        int rules = filled.standard().ties().size() + filled.standard().rules().size() + 1 + prose.rules();
        return new Tally(rules, cells(filled) + prose.figures(), prose.sentences(), prose.unchecked(), accepted);
    }

    private static int cells(FilledDisclosure filled) {
        return (int)
                filled.tables().values().stream().flatMap(FilledTable::cells).count();
    }
}
