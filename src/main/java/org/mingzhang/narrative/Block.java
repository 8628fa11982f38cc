package org.mingzhang.narrative;

import java.util.List;
import java.util.stream.Stream;

/** A block of a section. */
public sealed interface Block {
    /** A paragraph. */
    record Paragraph(List<Run> runs) implements Block {}

    /**
     * A sub-heading.
     *
     * @param level 1 for the first level below a section's own heading
     */
    record Heading(int level, List<Run> runs) implements Block {}

    /** A list; {@code start} is the first number of an ordered one. */
    record Items(boolean ordered, int start, List<List<Block>> items) implements Block {}

    /** A plain table written in prose. */
    record Grid(List<Align> align, List<List<Run>> header, List<List<List<Run>>> rows) implements Block {}

    /** How a column of a plain table is set. */
    enum Align {
        NONE,
        LEFT,
        RIGHT,
        CENTER
    }

    /** Quoted blocks. */
    record Quote(List<Block> blocks) implements Block {}

    /** A break between topics. */
    record Rule() implements Block {}

    /** A filled table stands here, named by its key. */
    record TableHere(String table) implements Block {}

    /** A chart stands here, named by its key. */
    record ChartHere(String chart) implements Block {}

    /**
     * A line of text.
     *
     * @param kind what it is part of
     */
    record Line(Kind kind, List<Run> runs) {}

    /** What a line of text is part of. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        CELL
    }

    /** Every line of text in these blocks and in the blocks within them, in reading order. */
    static Stream<Line> lines(List<Block> blocks) {
        return blocks.stream().flatMap(Block::lines);
    }

    private static Stream<Line> lines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(new Line(Kind.PARAGRAPH, paragraph.runs()));
        }
        if (block instanceof Heading heading) {
            return Stream.of(new Line(Kind.HEADING, heading.runs()));
        }
        if (block instanceof Items items) {
            return items.items().stream().flatMap(Block::lines);
        }
        if (block instanceof Quote quote) {
            return lines(quote.blocks());
        }
        if (block instanceof Grid grid) {
            return Stream.concat(grid.header().stream(), grid.rows().stream().flatMap(List::stream))
                    .map(runs -> new Line(Kind.CELL, runs));
        }
        return Stream.empty();
    }
}
