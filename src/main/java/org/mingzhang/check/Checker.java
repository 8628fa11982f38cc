package org.mingzhang.check;

import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.standard.FilledDisclosure;

/** Runs every rule over a filled disclosure. */
public final class Checker {
    private Checker() {}

    /** Reports contradictions as errors, and differences that rounding explains as notices. */
    public static void check(FilledDisclosure filled, Diagnostics diagnostics) {
        TieRule.check(filled, diagnostics);
        DeclaredTotalRule.check(filled, diagnostics);
    }
}
