package org.mingzhang.standard;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;

/**
 * Markdown text with references to figures: {@code 收入合计{{ 本年收入合计 }}万元}.
 *
 * @param parts text and references in order
 */
public record Template(List<Part> parts, Span span) {
    /** A stretch of text, or a reference. */
    public sealed interface Part {}

    /** Markdown, as written. */
    public record Literal(String markdown) implements Part {}

    /** {@code {{ expression | format }}}; the span covers the braces. */
    public record Reference(Expression expression, Format format, Span span) implements Part {}

    /** {@code {{ 表(key) }}}: a table of the standard, in a paragraph of its own. */
    public record TableReference(String table, Span span) implements Part {}

    /**
     * How a referred value is printed.
     *
     * @param unit the unit of an amount; absent for the standard's own
     * @param required whether a missing value is an error of the content: a fact that is owed here
     * @param suffix a suffix that is left off, such as 支出 in 教育支出; empty for none
     */
    public record Format(Optional<AmountUnit> unit, boolean required, String suffix) {
        public static final Format PLAIN = new Format(Optional.empty(), false, "");
    }
}
