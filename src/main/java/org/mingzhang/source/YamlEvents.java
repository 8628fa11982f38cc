package org.mingzhang.source;

import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** The events of one YAML file, with places in its text; what is refused is reported as it passes by. */
final class YamlEvents {
    private final ParserImpl parser;
    private final SourceFile file;
    private final Offsets offsets;
    private final Diagnostics diagnostics;
    private boolean sawAlias;

    YamlEvents(ParserImpl parser, SourceFile file, Diagnostics diagnostics) {
        this.parser = parser;
        this.file = file;
        this.offsets = new Offsets(file.text());
        this.diagnostics = diagnostics;
    }

    /** One event and its place. */
    record Item(Event event, Span span) {
        boolean is(Event.ID id) {
            return event.is(id);
        }

        /** The text of a scalar; an alias, which was reported, counts as an empty one. */
        Node.Scalar scalar() {
            return event instanceof ScalarEvent scalar
                    ? new Node.Scalar(scalar.getValue(), !scalar.isPlain(), span)
                    : new Node.Scalar("", true, span);
        }
    }

    /** Whether an alias passed by, so that a value of the file is not known. */
    boolean sawAlias() {
        return sawAlias;
    }

    Item peek() {
        return item(parser.peekEvent());
    }

    Item next() {
        Item item = item(parser.getEvent());
        if (item.event() instanceof NodeEvent node) {
            refuseReferences(node, item.span());
        }
        return item;
    }

    /** Passes the start of the document. */
    void start() {
        Item item = next();
        if (item.event() instanceof DocumentStartEvent start
                && (start.getVersion() != null || !userTags(start).isEmpty())) {
            diagnostics.add(Code.YAML_DIRECTIVE, file.head());
        }
    }

    /** Passes the end of the document; a second one is refused. */
    void end() {
        next();
        Item after = peek();
        if (!after.is(Event.ID.StreamEnd)) {
            diagnostics.add(Code.YAML_DOCUMENTS, after.span());
        }
    }

    private static String userTags(DocumentStartEvent start) {
        return start.getTags() == null ? "" : String.join("", start.getTags().keySet());
    }

    private void refuseReferences(NodeEvent node, Span span) {
        if (node instanceof AliasEvent) {
            sawAlias = true;
            diagnostics.add(Code.YAML_ALIAS, span, "name", node.getAnchor());
        } else if (node.getAnchor() != null) {
            diagnostics.add(Code.YAML_ANCHOR, span, "name", node.getAnchor());
        }
        if (isTagged(node)) {
            diagnostics.add(Code.YAML_TAG, span, "tag", word(span));
        }
    }

    private static boolean isTagged(NodeEvent node) {
        boolean scalar = node instanceof ScalarEvent event && event.getTag() != null;
        return scalar || (node instanceof CollectionStartEvent start && start.getTag() != null);
    }

    /** What is written at a place, up to the next blank. */
    private String word(Span span) {
        String line = file.lineText(span.line()).substring(span.start() - file.lineStart(span.line()));
        return line.split("\\s", 2)[0];
    }

    private Item item(Event event) {
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        while (event instanceof ScalarEvent
                && end > start
                && Character.isWhitespace(file.text().charAt(end - 1))) {
            end--;
        }
        return new Item(event, file.span(start, end));
    }

    private int offset(@Nullable Mark mark) {
        return mark == null ? 0 : offsets.utf16(mark.getIndex());
    }
}
