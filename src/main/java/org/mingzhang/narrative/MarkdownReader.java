package org.mingzhang.narrative;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;

/** Reads Markdown (CommonMark and tables) into blocks; HTML in it is text, images are refused, nesting is bounded. */
final class MarkdownReader {
    private static final int DEEPEST = 16;
    private static final int MOST_MARKS_IN_A_LINE = 400;

    private final Insertions insertions;
    private final Optional<SourceFile> file;
    private final Diagnostics diagnostics;
    private final InlineReader inlines;

    /**
     * @param file the author's file whose text is read, for places; absent for a standard's text
     */
    MarkdownReader(Insertions insertions, Optional<SourceFile> file, Diagnostics diagnostics) {
        this.insertions = insertions;
        this.file = file;
        this.diagnostics = diagnostics;
        this.inlines = new InlineReader(insertions, file, diagnostics);
    }

    List<Block> blocks(String text) {
        if (!isBounded(text)) {
            return List.of();
        }
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        return children(Parser.builder(options).build().parse(text));
    }

    /** The runs of a text that is a single paragraph. */
    List<Run> line(String text) {
        List<Run> runs = new ArrayList<>();
        for (Block block : blocks(text)) {
            if (block instanceof Block.Paragraph paragraph) {
                runs.addAll(paragraph.runs());
            }
        }
        return runs;
    }

    /** Refuses text whose nesting would overflow the parser's stack, and private-use characters, which are our tokens. */
    private boolean isBounded(String text) {
        boolean bounded = true;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (marks(line) > MOST_MARKS_IN_A_LINE || indentedMarks(line) > DEEPEST) {
                int start = at;
                file.ifPresent(f -> diagnostics.add(Code.PROSE_TOO_DEEP, f.span(start, start + line.length())));
                bounded = false;
            }
            at += line.length() + 1;
        }
        boolean clean = file.map(this::hasNoPrivateCharacters).orElse(true);
        return bounded && clean;
    }

    private static int marks(String line) {
        return (int) line.chars().filter(c -> "[]*_`<>".indexOf(c) >= 0).count();
    }

    private static int indentedMarks(String line) {
        int marks = 0;
        int blanks = 0;
        for (int i = 0; i < line.length() && " \t>-*+".indexOf(line.charAt(i)) >= 0; i++) {
            if (line.charAt(i) == ' ' || line.charAt(i) == '\t') {
                blanks++;
            } else {
                marks++;
            }
        }
        return Math.max(marks == line.length() ? 0 : marks, blanks / 4);
    }

    private boolean hasNoPrivateCharacters(SourceFile source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Insertions.FIRST_PRIVATE && c <= Insertions.LAST_PRIVATE) {
                diagnostics.add(
                        Code.PRIVATE_CHARACTER, source.span(i, i + 1), "character", String.format("U+%04X", (int) c));
                return false;
            }
        }
        return true;
    }

    private List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            block(node).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<Block> block(Node node) {
        if (node instanceof Paragraph) {
            Optional<Block> inserted = insertions.soleBlock(node.getChars().toString());
            return inserted.isPresent() ? inserted : Optional.of(new Block.Paragraph(inlines.runs(node)));
        }
        if (node instanceof Heading heading) {
            return Optional.of(new Block.Heading(heading.getLevel(), inlines.runs(node)));
        }
        if (node instanceof ListBlock list) {
            return Optional.of(items(list));
        }
        if (node instanceof TableBlock table) {
            return Optional.of(GridReader.grid(table, inlines));
        }
        if (node instanceof BlockQuote) {
            return Optional.of(new Block.Quote(children(node)));
        }
        if (node instanceof ThematicBreak) {
            return Optional.of(new Block.Rule());
        }
        String text = node.getChars().toString().strip();
        return text.isEmpty() || node instanceof com.vladsch.flexmark.ast.Reference
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(insertions.runs(text, Optional.empty())));
    }

    private Block items(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(children(item));
        }
        int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        return new Block.Items(list instanceof OrderedList, start, items);
    }
}
