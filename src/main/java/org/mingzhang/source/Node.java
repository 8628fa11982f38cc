package org.mingzhang.source;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;

/** A node of a YAML file as written: raw text and positions, nothing interpreted. */
public sealed interface Node {
    Span span();

    /**
     * A plain, quoted or block text.
     *
     * @param quoted true for quoted and block styles, whose text is never a number
     */
    record Scalar(String text, boolean quoted, Span span) implements Node {}

    /** Keys and values in the order written; no key occurs twice. */
    record Mapping(List<Entry> entries, Span span) implements Node {
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Span span) implements Node {}

    /** One key of a mapping with its value. */
    record Entry(Scalar key, Node value) {}
}
