package org.mingzhang.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;

/**
 * A cursor over one group of a data file: asks for keys by name, reports what is missing, of the wrong shape or, at the
 * end, unknown.
 *
 * <p>Asking never fails: what cannot be had is a finding and an empty answer, so that a reader goes on and several
 * problems of a file are reported together. The plain methods require their key; the {@code optional} ones do not.
 *
 * <pre>{@code
 * Fields fields = new Fields(mapping, diagnostics);
 * Optional<String> name = fields.text("名称");
 * boolean bold = fields.flag("加粗");
 * for (Fields line : fields.groups("行")) { … }
 * fields.rejectOthers();
 * }</pre>
 */
public final class Fields {
    private final Node.Mapping mapping;
    private final Span head;
    private final Diagnostics diagnostics;
    private final Reports reports;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(Node.Mapping mapping, Diagnostics diagnostics) {
        this(
                mapping,
                mapping.span()
                        .file()
                        .span(mapping.span().start(), mapping.span().start()),
                diagnostics);
    }

    private Fields(Node.Mapping mapping, Span head, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.head = head;
        this.diagnostics = diagnostics;
        this.reports = new Reports(diagnostics);
    }

    /** A cursor over a whole file, if its outermost level is a group. */
    public static Optional<Fields> of(Node root, Diagnostics diagnostics) {
        if (root instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(mapping, diagnostics));
        }
        new Reports(diagnostics).shape(root.span().file().name(), root, "group", "@note.file");
        return Optional.empty();
    }

    /** The value of a required key, whatever its shape, also an empty one. */
    public Optional<Node> node(String key) {
        Optional<Node> node = optionalNode(key);
        if (node.isEmpty()) {
            reports.missing(key, head, "@note.required");
        }
        return node;
    }

    public Optional<Node> optionalNode(String key) {
        known.add(key);
        return mapping.entry(key).map(Node.Entry::value);
    }

    /** A required text, without the blanks around it; never empty. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> asText(key, node));
    }

    public Optional<String> optionalText(String key) {
        return optionalNode(key).flatMap(node -> asText(key, node));
    }

    /** A required whole number from 0 to 999,999,999. */
    public Optional<Integer> count(String key) {
        return text(key).flatMap(text -> asCount(key, text));
    }

    public Optional<Integer> optionalCount(String key) {
        return optionalText(key).flatMap(text -> asCount(key, text));
    }

    /** A flag written 是 or 否 (or true, false); false when the key is absent. */
    public boolean flag(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return false;
        }
        switch (text.get()) {
            case "是", "true" -> {
                return true;
            }
            case "否", "false" -> {
                return false;
            }
            default -> {
                diagnostics.add(Code.FLAG_FORM, span(key), "text", text.get());
                return false;
            }
        }
    }

    /** A required group, raw. */
    public Optional<Node.Mapping> mapping(String key) {
        return node(key).flatMap(node -> asMapping(key, node));
    }

    public Optional<Node.Mapping> optionalMapping(String key) {
        return optionalNode(key).flatMap(node -> asMapping(key, node));
    }

    /** A required group, as a cursor. */
    public Optional<Fields> group(String key) {
        return mapping(key).map(inner -> new Fields(inner, diagnostics));
    }

    public Optional<Fields> optionalGroup(String key) {
        return optionalMapping(key).map(inner -> new Fields(inner, diagnostics));
    }

    /** The items of a required list. */
    public List<Node> sequence(String key) {
        return node(key).map(node -> asSequence(key, node)).orElse(List.of());
    }

    /** The items of a list; none when the key is absent. */
    public List<Node> optionalSequence(String key) {
        return optionalNode(key).map(node -> asSequence(key, node)).orElse(List.of());
    }

    /** The items of a required list of groups, as cursors. */
    public List<Fields> groups(String key) {
        return cursors(key, sequence(key));
    }

    public List<Fields> optionalGroups(String key) {
        return cursors(key, optionalSequence(key));
    }

    /** The items of a list of texts; none when the key is absent. */
    public List<String> optionalTexts(String key) {
        List<String> texts = new ArrayList<>();
        optionalSequence(key).forEach(node -> asText(key, node).ifPresent(texts::add));
        return texts;
    }

    /** The entries of a group whose keys are free, in the order written; none when the key is absent. */
    public List<Node.Entry> optionalEntries(String key) {
        return optionalMapping(key).map(Node.Mapping::entries).orElse(List.of());
    }

    /** All entries, for files whose outermost keys are free; none of them is unknown then. */
    public List<Node.Entry> entries() {
        mapping.entries().forEach(entry -> known.add(entry.key().text()));
        return mapping.entries();
    }

    public boolean has(String key) {
        known.add(key);
        return mapping.entry(key).isPresent();
    }

    /** The place of a key's value, or of this group when the key is absent: for a caller's own findings. */
    public Span span(String key) {
        return mapping.entry(key).map(entry -> entry.value().span()).orElse(head);
    }

    /** The head of this group. */
    public Span span() {
        return head;
    }

    /** Where this cursor's findings go. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Reports every key that was not asked for. Call it last. */
    public void rejectOthers() {
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key().text())) {
                reports.unknownKey(entry.key(), known);
            }
        }
    }

    private Optional<String> asText(String key, Node node) {
        if (Reports.isEmpty(node)) {
            reports.empty(key, place(key, node), "@note.text", false);
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text().strip());
        }
        reports.shape(key, node, "value", "@note.text");
        return Optional.empty();
    }

    private Optional<Integer> asCount(String key, String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Integer.valueOf(text));
        }
        diagnostics.add(Code.COUNT_FORM, span(key), "text", text);
        return Optional.empty();
    }

    private Optional<Node.Mapping> asMapping(String key, Node node) {
        if (node instanceof Node.Mapping inner) {
            return Optional.of(inner);
        }
        misshapen(key, node, "group", "@note.group");
        return Optional.empty();
    }

    private List<Node> asSequence(String key, Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        misshapen(key, node, "list", "@note.list");
        return List.of();
    }

    private List<Fields> cursors(String key, List<Node> nodes) {
        List<Fields> cursors = new ArrayList<>();
        for (Node node : nodes) {
            asMapping(key, node).ifPresent(inner -> cursors.add(new Fields(inner, diagnostics)));
        }
        return cursors;
    }

    private void misshapen(String key, Node node, String expected, String note) {
        if (Reports.isEmpty(node)) {
            reports.empty(key, place(key, node), note, false);
        } else {
            reports.shape(key, node, expected, note);
        }
    }

    /** An empty value has no place of its own: its key stands for it. */
    private Span place(String key, Node node) {
        return mapping.entry(key)
                .filter(entry -> entry.value() == node)
                .map(entry -> entry.key().span())
                .orElse(node.span());
    }
}
