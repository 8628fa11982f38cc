package org.mingzhang.prose.text;

import java.util.List;
import java.util.Locale;
import org.mingzhang.diagnostic.SourceFile;

/**
 * A published disclosure: its blocks in order, and the tables among them.
 *
 * @param file the file it was read from
 * @param blocks headings, paragraphs and lines of tables
 * @param tables the tables that could be read
 */
public record PublishedText(SourceFile file, List<Block> blocks, List<Table> tables) {
    public PublishedText {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }

    /** Reads a file by the ending of its name: {@code .html} and {@code .md} by their marks, all else as plain text. */
    public static PublishedText of(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return new HtmlReader(file).read();
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return new MarkdownReader(file).read();
        }
        return new TextReader(file).read();
    }

    /**
     * A text whose blocks are known, as where it was made and not read.
     *
     * @param blocks their kinds and where they stand in the file, in order
     */
    public static PublishedText of(SourceFile file, List<Stretch> blocks) {
        return new PublishedText(
                file,
                blocks.stream()
                        .map(one -> new Block(file, one.kind(), new Stitch().add(file.text(), one.start(), one.end())))
                        .toList(),
                List.of());
    }

    /** A stretch of a file that is one block. */
    public record Stretch(Block.Kind kind, int start, int end) {}

    /** Headings and paragraphs, without the lines of tables. */
    public List<Block> prose() {
        return blocks.stream().filter(Block::isProse).toList();
    }
}
