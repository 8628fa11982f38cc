package org.mingzhang.cli;

import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;

/** The exit code that findings end a run with: 0 fine, 1 problems in content, 2 usage, 3 input, output or internal. */
final class Exit {
    private Exit() {}

    /**
     * @param strict whether warnings fail too
     */
    static int of(Diagnostics diagnostics, boolean strict) {
        int exit = diagnostics.sorted().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .mapToInt(Code::exit)
                .max()
                .orElse(0);
        boolean warned = diagnostics.count(Severity.WARNING) > 0;
        return exit == 0 && strict && warned ? 1 : exit;
    }
}
