package org.mingzhang.narrative;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads a Markdown table. */
final class GridReader {
    private GridReader() {}

    static Block.Grid grid(TableBlock table, InlineReader inlines) {
        List<List<Run>> header = new ArrayList<>();
        List<Block.Align> align = new ArrayList<>();
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node section : table.getChildren()) {
            for (Node row : section.getChildren()) {
                if (section instanceof TableHead && row instanceof TableRow) {
                    header.addAll(cells(row, inlines));
                    align.addAll(align(row));
                } else if (section instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells(row, inlines));
                }
            }
        }
        return new Block.Grid(align, header, rows);
    }

    private static List<List<Run>> cells(Node row, InlineReader inlines) {
        List<List<Run>> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(inlines.runs(cell));
            }
        }
        return cells;
    }

    private static List<Block.Align> align(Node row) {
        List<Block.Align> align = new ArrayList<>();
        for (Node node : row.getChildren()) {
            if (node instanceof TableCell cell) {
                TableCell.Alignment set = cell.getAlignment();
                align.add(set == null ? Block.Align.NONE : Block.Align.valueOf(set.name()));
            }
        }
        return align;
    }
}
