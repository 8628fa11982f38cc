package org.mingzhang.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML as events into a tree of raw texts with their places.
 *
 * <p>Anchors, aliases, tags, merge keys, directives, a second document, duplicate keys and nesting deeper than 16 are
 * findings. So a small file stays a small tree, and nothing is turned into a number or a date on the way.
 */
public final class YamlTree {
    /** The deepest nesting that is read. */
    public static final int DEPTH = 16;

    private final YamlEvents events;
    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Habits habits;
    private boolean broken;

    private YamlTree(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.habits = new Habits(diagnostics);
        ParserImpl parser = new ParserImpl(new StreamReader(file.text()), new LoaderOptions());
        this.events = new YamlEvents(parser, file, diagnostics);
    }

    /**
     * The tree of a file. It is empty when the text has no usable structure; when it is present there may still be
     * errors among the findings, and what they concern is left out of the tree.
     */
    public static Optional<Node> read(SourceFile file, Diagnostics diagnostics) {
        try {
            return new YamlTree(file, diagnostics).document();
        } catch (YAMLException e) {
            new SyntaxError(file, diagnostics).report(e);
            return Optional.empty();
        } catch (NumberFormatException e) {
            // The library lets a number beyond its range, in an escape or a directive, fall through as this.
            diagnostics.add(Code.YAML_SYNTAX, file.head(), "problem", "number out of range");
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        events.next();
        if (events.peek().is(Event.ID.StreamEnd)) {
            diagnostics.add(Code.YAML_EMPTY, file.head());
            return Optional.empty();
        }
        events.start();
        Node root = node(1);
        if (!broken) {
            events.end();
        }
        return broken || events.sawAlias() || habits.sawWideIndent() ? Optional.empty() : Optional.of(root);
    }

    private Node node(int depth) {
        YamlEvents.Item item = events.next();
        if (depth > DEPTH) {
            diagnostics.add(Code.TOO_DEEP, item.span(), "limit", Integer.toString(DEPTH));
            broken = true;
        }
        if (broken) {
            return new Node.Scalar("", false, item.span());
        }
        if (item.is(Event.ID.MappingStart)) {
            return mapping(item.span(), depth);
        }
        return item.is(Event.ID.SequenceStart) ? sequence(item.span(), depth) : item.scalar();
    }

    private Node sequence(Span start, int depth) {
        List<Node> items = new ArrayList<>();
        int end = start.end();
        while (!broken && !events.peek().is(Event.ID.SequenceEnd)) {
            Node item = node(depth + 1);
            if (!items.isEmpty()) {
                habits.splitNumber(items.get(items.size() - 1), item);
            }
            items.add(item);
            end = item.span().end();
        }
        return new Node.Sequence(List.copyOf(items), closed(start, end));
    }

    private Node mapping(Span start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Node.Scalar> seen = new HashMap<>();
        int end = start.end();
        Node before = null;
        while (!broken && !events.peek().is(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = broken ? key : node(depth + 1);
            end = value.span().end();
            Node.Scalar usable = broken || habits.splitNumber(before, key, value) ? null : usable(key, value, seen);
            if (usable != null) {
                entries.add(new Node.Entry(usable, value));
            }
            before = value;
        }
        return new Node.Mapping(List.copyOf(entries), closed(start, end));
    }

    /** The span of a collection: to its bracket in flow style, to its last value otherwise. */
    private Span closed(Span start, int end) {
        if (broken) {
            return start;
        }
        Span close = events.next().span();
        return file.span(start.start(), close.end() > close.start() ? close.end() : Math.max(start.end(), end));
    }

    private Node.@Nullable Scalar usable(Node key, Node value, Map<String, Node.Scalar> seen) {
        if (!(key instanceof Node.Scalar name)) {
            diagnostics.add(Code.KEY_FORM, key.span(), "reason", "@key.group");
            return null;
        }
        if (!keyForm(name) || habits.inKey(name, value)) {
            return null;
        }
        Node.Scalar first = seen.putIfAbsent(name.text(), name);
        if (first != null) {
            new Reports(diagnostics).duplicate(name.text(), name, first);
            return null;
        }
        return name;
    }

    private boolean keyForm(Node.Scalar key) {
        if (key.text().isBlank()) {
            diagnostics.add(Code.KEY_FORM, key.span(), "reason", "@key.empty");
            return false;
        }
        if (key.text().equals("<<") && !key.quoted()) {
            diagnostics.add(Code.YAML_MERGE_KEY, key.span());
            return false;
        }
        return true;
    }
}
