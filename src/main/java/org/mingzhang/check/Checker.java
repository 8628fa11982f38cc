package org.mingzhang.check;

import java.util.List;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Run;
import org.mingzhang.standard.FilledDisclosure;

/** Runs every rule over a filled disclosure. */
public final class Checker {
    private Checker() {}

    /** Reports contradictions as errors, and differences that rounding explains as notices; tells what it looked at. */
    public static Tally check(FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        TieRule.check(filled, diagnostics);
        DeclaredTotalRule.check(filled, diagnostics);
        StandardRules.check(filled, diagnostics);
        int rules = filled.standard().ties().size() + filled.standard().rules().size() + 1;
        return new Tally(rules, cells(filled) + figures(narrative), sentences(narrative), 0);
    }

    private static int cells(FilledDisclosure filled) {
        return filled.tables().values().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .mapToInt(line -> line.cells().size())
                .sum();
    }

    private static int figures(Narrative narrative) {
        return (int) narrative
                .lines()
                .flatMap(List::stream)
                .filter(Run.Figure.class::isInstance)
                .count();
    }

    private static int sentences(Narrative narrative) {
        return (int) narrative
                .lines()
                .map(Run::plain)
                .mapToLong(text -> text.chars().filter(c -> c == '。').count())
                .sum();
    }
}
