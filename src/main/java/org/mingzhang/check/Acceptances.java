package org.mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Acceptance;

/** Sets aside the findings that a disclosure accepts, each with its reason. */
final class Acceptances {
    private final List<Acceptance> stated;
    private final List<Acceptance> used = new ArrayList<>();

    Acceptances(List<Acceptance> stated) {
        this.stated = stated;
    }

    /** Passes on what is not accepted; an acceptance that nothing matches, or that may not be, is itself reported. */
    List<Accepted> apply(Diagnostics found, Diagnostics diagnostics) {
        List<Accepted> accepted = new ArrayList<>();
        for (Diagnostic finding : found.sorted()) {
            Optional<Acceptance> acceptance =
                    stated.stream().filter(one -> matches(one, finding)).findFirst();
            acceptance.ifPresent(used::add);
            if (acceptance.isPresent() && isAcceptable(finding)) {
                accepted.add(new Accepted(finding, acceptance.get().reason()));
            } else {
                diagnostics.add(finding);
                acceptance.ifPresent(one -> report(Code.ACCEPTANCE_REFUSED, one, diagnostics));
            }
        }
        stated.stream()
                .filter(one -> !used.contains(one))
                .forEach(one -> report(Code.ACCEPTANCE_IDLE, one, diagnostics));
        return accepted;
    }

    private static void report(Code code, Acceptance acceptance, Diagnostics diagnostics) {
        diagnostics.add(code, acceptance.span(), "rule", acceptance.code(), "place", acceptance.place());
    }

    /** What contradicts itself in the ledger is never accepted; a rule of language may be wrong about a sentence. */
    private static boolean isAcceptable(Diagnostic finding) {
        return finding.severity() != Severity.ERROR || finding.code().isOfProse();
    }

    private static boolean matches(Acceptance acceptance, Diagnostic finding) {
        return finding.code().id().equals(acceptance.code())
                && (finding.details().values().stream().anyMatch(value -> value.contains(acceptance.place()))
                        || line(finding.span()).contains(acceptance.place()));
    }

    private static String line(@org.jspecify.annotations.Nullable Span span) {
        return span == null ? "" : span.file().lineText(span.line());
    }
}
