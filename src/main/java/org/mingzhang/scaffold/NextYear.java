package org.mingzhang.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.FiscalYear;
import org.mingzhang.source.DisclosureHead;
import org.mingzhang.source.EditorLink;
import org.mingzhang.source.Node;
import org.mingzhang.standard.CarryOver;
import org.mingzhang.standard.FilledDisclosure;

/**
 * Last year's file of figures, made the draft of this year's: numbers are taken out and marked as to be filled in; what
 * is carried over or belongs to one year alone goes; everything else stays as it is, comments and order too.
 *
 * <p>The text is changed in place by the positions of its tree, so that nothing else can change.
 */
public final class NextYear {
    private final FilledDisclosure previous;
    private final SourceFile file;
    private final Set<FactPath> carried;
    private final Map<Integer, Fact> typed = new HashMap<>();
    private final Edits edits = new Edits();
    /** By line, where a value was taken out; and where the last key or value of each line ends. */
    private final TreeMap<Integer, Integer> emptied = new TreeMap<>();

    private final Map<Integer, Integer> lastEnds = new HashMap<>();
    private int empty;
    private int words;

    private NextYear(FilledDisclosure previous, SourceFile file) {
        this.previous = previous;
        this.file = file;
        this.carried = CarryOver.paths(previous.standard(), previous);
        for (Fact fact : previous.disclosure().facts().all()) {
            if (fact.origin() != Fact.Origin.DERIVED) {
                typed.put(fact.span().start(), fact);
            }
        }
    }

    /**
     * The draft.
     *
     * @param previous last year's disclosure
     * @param root the tree of its file
     */
    public static Draft of(FilledDisclosure previous, Node.Mapping root) {
        NextYear draft = new NextYear(previous, root.span().file());
        draft.head(root);
        draft.mapping(root, true);
        draft.emptied.forEach(draft::mark);
        return new Draft(draft.edits.applied(draft.file.text()), draft.empty, draft.words);
    }

    /** Hints, and the status of a draft, in front of everything: it is in nobody's way there and is found to be deleted. */
    private void head(Node.Mapping root) {
        int line = 1;
        String link = EditorLink.line(previous.standard().id(), Draft.DEPTH);
        while (file.lineText(line).startsWith(Draft.HINT) || EditorLink.isLink(file.lineText(line))) {
            link = EditorLink.isLink(file.lineText(line)) ? file.lineText(line) : link;
            line++;
        }
        FiscalYear before = previous.disclosure().year();
        edits.replace(
                0,
                file.lineStart(line),
                link + "\n" + """
                # 明账新建：%d年度，照%s年度的样子。标“待填”的填数；没有这一项的，删去那一行；新有的科目，照样子加一行。
                # 明账新建：文字沿用上年，请逐条改。都填好以后，删去这两行。
                """.formatted(before.value() + 1, before)
                        + (isFlow(root) || root.entry(DisclosureHead.STATUS).isPresent() ? "" : Draft.STATUS));
    }

    private void node(Node node) {
        if (node instanceof Node.Mapping mapping) {
            mapping(mapping, false);
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::node);
        } else if (node instanceof Node.Scalar scalar) {
            ends(scalar.span());
            scalar(scalar);
        }
    }

    private void scalar(Node.Scalar scalar) {
        Fact fact = typed.get(scalar.span().start());
        if (fact == null) {
            return;
        }
        if (fact.value() instanceof FactValue.Text) {
            words++;
            return;
        }
        Span span = scalar.span();
        edits.replace(span.start(), span.end(), "");
        emptied.put(file.line(span.end()), span.end());
        empty++;
    }

    private void ends(Span span) {
        lastEnds.merge(file.line(span.end()), span.end(), Math::max);
    }

    private void mapping(Node.Mapping mapping, boolean outermost) {
        boolean flow = isFlow(mapping);
        List<Node.Entry> kept = new ArrayList<>();
        List<Node.Entry> gone = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            boolean fresh = outermost && isFresh(entry);
            boolean goes = (fresh || isCarried(entry)) && (flow || isFirstOfLine(entry));
            (goes ? gone : kept).add(entry);
            if (goes && !flow) {
                removeLines(entry, fresh ? "不沿用上年" : "承自上年的公开，不填");
            }
        }
        if (flow && !gone.isEmpty()) {
            removeFlow(mapping.entries(), gone);
        }
        for (Node.Entry entry : kept) {
            ends(entry.key().span());
            node(entry.value());
        }
    }

    private boolean isFlow(Node.Mapping mapping) {
        return mapping.span().start() < file.text().length()
                && file.text().charAt(mapping.span().start()) == '{';
    }

    private boolean isFresh(Node.Entry entry) {
        String key = entry.key().text();
        return key.equals(DisclosureHead.ACCEPTED)
                || key.equals(DisclosureHead.CORRECTIONS)
                || previous.standard().fresh().contains(key);
    }

    /** Whether all that is typed below a key follows from last year. */
    private boolean isCarried(Node.Entry entry) {
        List<Node.Scalar> leaves = leaves(entry.value()).toList();
        return !leaves.isEmpty()
                && leaves.stream()
                        .map(leaf -> typed.get(leaf.span().start()))
                        .allMatch(fact -> fact != null && carried.contains(fact.path()));
    }

    private static Stream<Node.Scalar> leaves(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().flatMap(entry -> leaves(entry.value()));
        }
        return node instanceof Node.Sequence sequence
                ? sequence.items().stream().flatMap(NextYear::leaves)
                : Stream.of((Node.Scalar) node);
    }

    private boolean isFirstOfLine(Node.Entry entry) {
        return indent(entry).isBlank();
    }

    private String indent(Node.Entry entry) {
        Span key = entry.key().span();
        return file.text().substring(file.lineStart(key.line()), key.start());
    }

    /** In place of an entry in block style stands a comment that says why it is gone. */
    private void removeLines(Node.Entry entry, String why) {
        int start = file.lineStart(entry.key().span().line());
        int newLine = file.text().indexOf('\n', entry.value().span().end());
        int end = newLine < 0 ? file.text().length() : newLine + 1;
        edits.replace(start, end, indent(entry) + "# " + entry.key().text() + "：" + why + "\n");
    }

    /** An entry between braces goes with the comma that set it apart. */
    private void removeFlow(List<Node.Entry> entries, List<Node.Entry> gone) {
        int lastKept = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (!gone.contains(entries.get(i))) {
                if (i > lastKept + 1) {
                    edits.replace(start(entries.get(lastKept + 1)), start(entries.get(i)), "");
                }
                lastKept = i;
            }
        }
        if (lastKept < entries.size() - 1 && lastKept >= 0) {
            Node last = entries.get(entries.size() - 1).value();
            edits.replace(
                    entries.get(lastKept).value().span().end(), last.span().end(), "");
        }
    }

    private static int start(Node.Entry entry) {
        return entry.key().span().start();
    }

    /** Marks a line with values to fill in, before the comment that may stand there. */
    private void mark(int line, int at) {
        int end = file.lineStart(line) + file.lineText(line).length();
        int comment = Math.max(at, lastEnds.getOrDefault(line, at));
        String text = file.text();
        while (comment < end && !(text.charAt(comment) == '#' && Character.isWhitespace(text.charAt(comment - 1)))) {
            comment++;
        }
        if (comment == end) {
            edits.insert(end, "  " + Draft.MARK);
        } else if (!text.startsWith(Draft.MARK, comment)) {
            edits.insert(comment, Draft.MARK + " ");
        }
    }
}
