package org.mingzhang.narrative;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** Reads the inside of a paragraph into runs; links only to where it is safe to lead. */
final class InlineReader {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final List<String> ALLOWED = List.of("http:", "https:", "mailto:");

    private final Insertions insertions;
    private final Optional<SourceFile> file;
    private final Diagnostics diagnostics;

    InlineReader(Insertions insertions, Optional<SourceFile> file, Diagnostics diagnostics) {
        this.insertions = insertions;
        this.file = file;
        this.diagnostics = diagnostics;
    }

    List<Run> runs(Node parent) {
        List<Run> runs = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            runs.addAll(run(node));
        }
        return joined(runs);
    }

    private List<Run> run(Node node) {
        if (node instanceof Text) {
            return insertions.runs(node.getChars().unescape(), place(node));
        }
        if (node instanceof TextBase) {
            return runs(node);
        }
        if (node instanceof SoftLineBreak) {
            return List.of(new Run.Words(needsBlank(node) ? " " : ""));
        }
        if (node instanceof HardLineBreak) {
            return List.of(new Run.Break());
        }
        if (node instanceof StrongEmphasis) {
            return List.of(new Run.Strong(runs(node)));
        }
        if (node instanceof Emphasis) {
            return List.of(new Run.Emphasis(runs(node)));
        }
        if (node instanceof Code code) {
            return List.of(new Run.Code(code.getText().toString()));
        }
        if (node instanceof HtmlEntity) {
            return insertions.runs(node.getChars().unescape(), place(node));
        }
        return linkOrText(node);
    }

    private List<Run> linkOrText(Node node) {
        if (node instanceof Link link) {
            return link(link.getUrl().unescape(), node, runs(node));
        }
        if (node instanceof AutoLink link) {
            return link(
                    link.getText().toString(),
                    node,
                    List.of(new Run.Words(link.getText().toString())));
        }
        if (node instanceof MailLink mail) {
            String address = mail.getText().toString();
            return link("mailto:" + address, node, List.of(new Run.Words(address)));
        }
        if (node instanceof Image || node instanceof ImageRef) {
            report(org.mingzhang.diagnostic.Code.IMAGE_IN_PROSE, node, "");
            return List.of();
        }
        return insertions.runs(node.getChars().toString(), place(node));
    }

    private List<Run> link(String target, Node node, List<Run> runs) {
        String cleaned = target.strip();
        boolean external = SCHEME.matcher(cleaned).find();
        String lower = cleaned.toLowerCase(Locale.ROOT);
        boolean safe = external
                ? ALLOWED.stream().anyMatch(lower::startsWith)
                : !cleaned.startsWith("//") && cleaned.indexOf('\\') < 0;
        if (!safe || cleaned.chars().anyMatch(c -> c < ' ')) {
            report(org.mingzhang.diagnostic.Code.LINK_UNSAFE, node, target);
            return runs;
        }
        return List.of(new Run.Link(cleaned, runs, place(node)));
    }

    private Optional<Span> place(Node node) {
        return file.map(f -> f.span(node.getStartOffset(), node.getEndOffset()));
    }

    private void report(org.mingzhang.diagnostic.Code code, Node node, String target) {
        file.ifPresent(
                f -> diagnostics.add(code, f.span(node.getStartOffset(), node.getEndOffset()), "target", target));
    }

    /** Chinese lines join without a blank; words of letters and digits need one. */
    private static boolean needsBlank(Node lineBreak) {
        Node before = lineBreak.getPrevious();
        Node after = lineBreak.getNext();
        if (before == null || after == null) {
            return false;
        }
        String left = before.getChars().toString().stripTrailing();
        String right = after.getChars().toString().stripLeading();
        return !left.isEmpty()
                && !right.isEmpty()
                && isLatin(left.charAt(left.length() - 1))
                && isLatin(right.charAt(0));
    }

    private static boolean isLatin(char c) {
        return c < 0x2000;
    }

    /** Neighbouring words of one origin made one. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (run instanceof Run.Words words
                    && words.place().isEmpty()
                    && last >= 0
                    && joined.get(last) instanceof Run.Words before
                    && before.place().isEmpty()) {
                joined.set(last, new Run.Words(before.text() + words.text()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
