package org.mingzhang.diagnostic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding: which rule, where, and the words that fill its message.
 *
 * @param code the rule, with its permanent number
 * @param span the place, or null when it concerns no text (a folder, the command line)
 * @param details values for the {@code {names}} in the rule's message
 * @param severity the rule's own weight, unless a standard gave it another
 * @param shown where it shows in what is published, as far as that is known
 */
public record Diagnostic(
        Code code, @Nullable Span span, Map<String, String> details, Severity severity, List<Shown> shown) {
    public Diagnostic {
        details = Map.copyOf(details);
        shown = List.copyOf(shown);
    }

    public Diagnostic(Code code, @Nullable Span span, Map<String, String> details) {
        this(code, span, details, code.severity(), List.of());
    }

    /** The same finding at another place. */
    public Diagnostic at(Span other) {
        return new Diagnostic(code, other, details, severity, shown);
    }

    /** The same finding with another weight. */
    public Diagnostic weighing(Severity other) {
        return new Diagnostic(code, span, details, other, shown);
    }

    /** The same finding, which shows there. */
    public Diagnostic showing(List<? extends Shown> places) {
        return new Diagnostic(code, span, details, severity, List.copyOf(places));
    }
}
