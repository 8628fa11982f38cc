package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mingzhang.narrative.Block;
import org.mingzhang.narrative.Run;

/** Turns blocks and runs into what templates see. */
final class TextViews {
    private static final int HEADING_BELOW_SECTION = 3;
    private static final int DEEPEST_HEADING = 6;

    private final FigureNotes.Section notes;
    private final Function<String, PageView.Table> tables;
    private final BiFunction<String, TextViews, PageView.Figure> figures;

    /**
     * @param notes the views of its figures, which collect their notes
     * @param tables the view of a table, by its key
     * @param figures the view of a chart, by its key; it sets the chart's note with these views
     */
    TextViews(
            FigureNotes.Section notes,
            Function<String, PageView.Table> tables,
            BiFunction<String, TextViews, PageView.Figure> figures) {
        this.notes = notes;
        this.tables = tables;
        this.figures = figures;
    }

    List<PageView.Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private PageView.Block block(Block block) {
        if (block instanceof Block.Heading heading) {
            int level = Math.min(DEEPEST_HEADING, HEADING_BELOW_SECTION + heading.level());
            return plain("heading", level, runs(heading.runs()));
        }
        if (block instanceof Block.Items items) {
            List<List<PageView.Block>> views =
                    items.items().stream().map(this::blocks).toList();
            return new PageView.Block(
                    "list", 0, "", List.of(), items.ordered(), items.start(), views, null, null, null);
        }
        if (block instanceof Block.Quote quote) {
            return new PageView.Block(
                    "quote", 0, "", List.of(), false, 1, List.of(blocks(quote.blocks())), null, null, null);
        }
        if (block instanceof Block.Grid grid) {
            return new PageView.Block("grid", 0, "", List.of(), false, 1, List.of(), grid(grid), null, null);
        }
        if (block instanceof Block.TableHere here) {
            PageView.Table table = tables.apply(here.table());
            return new PageView.Block("table", 0, "", List.of(), false, 1, List.of(), null, table, null);
        }
        if (block instanceof Block.ChartHere here) {
            PageView.Figure figure = figures.apply(here.chart(), this);
            return new PageView.Block("figure", 0, "", List.of(), false, 1, List.of(), null, null, figure);
        }
        return block instanceof Block.Paragraph paragraph
                ? plain("paragraph", 0, runs(paragraph.runs()))
                : plain("rule", 0, List.of());
    }

    private static PageView.Block plain(String kind, int level, List<PageView.Run> runs) {
        return new PageView.Block(kind, level, "", runs, false, 1, List.of(), null, null, null);
    }

    private PageView.Grid grid(Block.Grid grid) {
        List<String> align = grid.align().stream()
                .map(one -> one == Block.Align.NONE ? "" : one.name().toLowerCase(Locale.ROOT))
                .toList();
        List<List<List<PageView.Run>>> rows = grid.rows().stream()
                .map(row -> row.stream().map(this::runs).toList())
                .toList();
        return new PageView.Grid(align, grid.header().stream().map(this::runs).toList(), rows);
    }

    List<PageView.Run> runs(List<Run> runs) {
        List<PageView.Run> views = new ArrayList<>();
        runs.forEach(run -> views.add(run(run)));
        return views;
    }

    private PageView.Run run(Run run) {
        if (run instanceof Run.Figure figure) {
            return notes.figure(figure);
        }
        if (run instanceof Run.Strong strong) {
            return new PageView.Run("strong", "", "", runs(strong.runs()));
        }
        if (run instanceof Run.Emphasis emphasis) {
            return new PageView.Run("emphasis", "", "", runs(emphasis.runs()));
        }
        if (run instanceof Run.Link link) {
            return new PageView.Run("link", "", link.target(), runs(link.runs()));
        }
        if (run instanceof Run.Code code) {
            return new PageView.Run("code", code.text(), "", List.of());
        }
        return run instanceof Run.Words words
                ? new PageView.Run("text", words.text(), "", List.of())
                : new PageView.Run("break", "", "", List.of());
    }
}
