package org.mingzhang.diagnostic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding: which rule, where, and the words that fill its message.
 *
 * @param code the rule, with its permanent number and severity
 * @param span the place, or null when it concerns no text (a folder, the command line)
 * @param details values for the {@code {names}} in the rule's message
 */
public record Diagnostic(Code code, @Nullable Span span, Map<String, String> details) {
    public Diagnostic {
        details = Map.copyOf(details);
    }

    /** The same finding at another place. */
    public Diagnostic at(Span other) {
        return new Diagnostic(code, other, details);
    }

    public Severity severity() {
        return code.severity();
    }
}
