package org.mingzhang.check;

import java.util.List;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.prose.Audit;
import org.mingzhang.standard.FilledDisclosure;

/** Runs every rule over a filled disclosure. */
public final class Checker {
    private Checker() {}

    /** Reports contradictions as errors, and differences that rounding explains as notices; tells what it looked at. */
    public static Tally check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        TieRule.check(filled, found);
        DeclaredTotalRule.check(filled, found);
        StandardRules.check(filled, found);
        Audit audit = ProseRules.check(filled, narrative, found);
        List<Tally.Accepted> accepted = new Acceptances(filled.disclosure().accepted()).apply(found, diagnostics);
        int rules = filled.standard().ties().size() + filled.standard().rules().size() + 1 + audit.rules();
        return new Tally(rules, cells(filled) + audit.figures(), audit.sentences(), audit.unchecked(), accepted);
    }

    private static int cells(FilledDisclosure filled) {
        return filled.tables().values().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .mapToInt(line -> line.cells().size())
                .sum();
    }
}
