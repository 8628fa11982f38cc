package org.mingzhang.diagnostic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding: which rule, where, and the words that fill its message.
 *
 * @param code the rule, with its permanent number
 * @param span the place, or null when it concerns no text (a folder, the command line)
 * @param details values for the {@code {names}} in the rule's message
 * @param severity the rule's own weight, unless a standard gave it another
 */
public record Diagnostic(Code code, @Nullable Span span, Map<String, String> details, Severity severity) {
    public Diagnostic {
        details = Map.copyOf(details);
    }

    public Diagnostic(Code code, @Nullable Span span, Map<String, String> details) {
        this(code, span, details, code.severity());
    }

    /** The same finding at another place. */
    public Diagnostic at(Span other) {
        return new Diagnostic(code, other, details, severity);
    }

    /** The same finding with another weight. */
    public Diagnostic weighing(Severity other) {
        return new Diagnostic(code, span, details, other);
    }
}
