package org.mingzhang.source;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;

/** Findings that every reader of a tree makes alike: unknown and missing keys, wrong shapes, empty values. */
final class Reports {
    private static final int LISTED = 24;

    private final Diagnostics diagnostics;

    Reports(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void unknownKey(Node.Scalar key, Collection<String> known) {
        String bare = bare(key.text());
        boolean decorated = !bare.equals(key.text()) && known.contains(bare);
        List<String> nearest = decorated ? List.of(bare) : Nearest.to(key.text(), known);
        diagnostics.add(
                Code.UNKNOWN_KEY,
                key.span(),
                "key",
                key.text(),
                "known",
                listed(known),
                "nearest",
                String.join("、", nearest));
    }

    void duplicate(String key, Node.Scalar second, Node.@Nullable Scalar first) {
        String line = first == null ? "?" : Integer.toString(first.span().line());
        diagnostics.add(Code.DUPLICATE_KEY, second.span(), "key", key, "line", line);
    }

    void missing(String key, Span head, String note) {
        diagnostics.add(Code.MISSING_KEY, head, "key", key, "note", note);
    }

    void empty(String key, Span span, String note, boolean number) {
        empty(List.of(new Empty(key, span, note, number)));
    }

    /**
     * A key without a value.
     *
     * @param number whether a number belongs there
     */
    record Empty(String key, Span span, String note, boolean number) {}

    /** Reports all empty values of a file; several are counted, so that one knows how much is left to fill in. */
    void empty(List<Empty> empty) {
        for (int i = 0; i < empty.size(); i++) {
            Empty one = empty.get(i);
            diagnostics.add(
                    Code.EMPTY_VALUE,
                    one.span(),
                    "key",
                    one.key(),
                    "note",
                    one.note(),
                    "mend",
                    one.number() ? "@mend.number" : "@mend.words",
                    "count",
                    empty.size() == 1 ? "" : "@empty.count",
                    "number",
                    Integer.toString(i + 1),
                    "all",
                    Integer.toString(empty.size()));
        }
    }

    /** Something stands where another shape belongs; {@code expected} is one of group, list, value. */
    void shape(String key, Node node, String expected, String note) {
        if (expected.equals("group")
                && node instanceof Node.Scalar scalar
                && new Habits(diagnostics).inPlaceOfGroup(scalar)) {
            return;
        }
        diagnostics.add(
                Code.WRONG_SHAPE,
                line(node),
                "key",
                key,
                "found",
                "@shape." + shape(node),
                "expected",
                "@expect." + expected,
                "note",
                note.startsWith("@") ? "" : "（" + note + "）",
                "mend",
                "@mend." + expected);
    }

    static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isBlank();
    }

    static String listed(Collection<String> known) {
        if (known.isEmpty()) {
            return "@known.none";
        }
        String joined = String.join("、", known.stream().limit(LISTED).toList());
        return known.size() > LISTED ? joined + "…" : joined;
    }

    private static String shape(Node node) {
        if (node instanceof Node.Mapping) {
            return "group";
        }
        return node instanceof Node.Sequence ? "list" : "value";
    }

    /** The first line of a node's place: carets under a whole block help nobody. */
    private static Span line(Node node) {
        Span span = node.span();
        int end = span.file().lineStart(span.line())
                + span.file().lineText(span.line()).length();
        return span.file().span(span.start(), Math.min(span.end(), end));
    }

    private static String bare(String key) {
        String text = key.strip();
        while (text.length() > 2 && Habits.isQuote(text.charAt(0)) && Habits.isQuote(text.charAt(text.length() - 1))) {
            text = text.substring(1, text.length() - 1);
        }
        return Habits.halfWidth(text).replace(" ", "");
    }
}
