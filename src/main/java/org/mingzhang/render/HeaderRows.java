package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Column;
import org.mingzhang.standard.Form.Holds;

/** Lays out a form's headings, merged as on the official form, and the row of column numbers (栏次). */
final class HeaderRows {
    private final Form form;
    private final Words words;
    private final List<Heading> headings;
    private final Places places;

    /** A heading, the column in which it begins, and what stands below it. */
    private record Heading(String title, int column, List<Heading> below) {
        int width() {
            return below.isEmpty() ? 1 : below.stream().mapToInt(Heading::width).sum();
        }

        int depth() {
            return 1 + below.stream().mapToInt(Heading::depth).max().orElse(0);
        }
    }

    HeaderRows(Form form, Words words) {
        this.form = form;
        this.words = words;
        this.headings = headings(form);
        this.places = new Places(form, headings.stream().map(Heading::width).toList());
    }

    Places places() {
        return places;
    }

    /**
     * The rows.
     *
     * @param anchored the numbers of columns to which notes lead
     */
    List<PageView.Row> rows(Set<Integer> anchored) {
        int depth = headings.stream().mapToInt(Heading::depth).max().orElse(0);
        List<PageView.Row> rows = new ArrayList<>();
        List<Heading> level = headings;
        for (int row = 0; row < depth; row++) {
            List<PageView.Cell> cells = new ArrayList<>();
            for (Heading heading : level) {
                int height = heading.below().isEmpty() ? depth - row : 1;
                cells.add(cell("heading", heading.title(), heading.column(), heading.width(), height));
            }
            rows.add(new PageView.Row("plain", cells));
            level = level.stream().flatMap(heading -> heading.below().stream()).toList();
        }
        if (form.numbered()) {
            rows.add(numbers(anchored));
        }
        return rows;
    }

    /** The headings of all blocks; equal titles of neighbouring blocks are one heading. */
    private static List<Heading> headings(Form form) {
        List<Heading> headings = new ArrayList<>();
        String before = "";
        int column = 0;
        for (Form.Block block : form.blocks()) {
            List<Heading> below = headings(block.columns(), column);
            if (block.title().isEmpty()) {
                headings.addAll(below);
            } else if (block.title().equals(before)) {
                Heading merged = headings.remove(headings.size() - 1);
                List<Heading> both = new ArrayList<>(merged.below());
                both.addAll(below);
                headings.add(new Heading(block.title(), merged.column(), both));
            } else {
                headings.add(new Heading(block.title(), column, below));
            }
            before = block.title();
            column += block.leaves().size();
        }
        return headings;
    }

    private static List<Heading> headings(List<Column> columns, int from) {
        List<Heading> headings = new ArrayList<>();
        int next = from;
        for (Column column : columns) {
            headings.add(new Heading(column.title(), next, headings(column.below(), next)));
            next += column.leaves().size();
        }
        return headings;
    }

    private PageView.Row numbers(Set<Integer> anchored) {
        List<PageView.Cell> cells = new ArrayList<>();
        int next = 0;
        for (Form.Block block : form.blocks()) {
            List<Column> leaves = block.leaves();
            int labels = (int) leaves.stream()
                    .takeWhile(column -> column.holds() == Holds.CODE || column.holds() == Holds.NAME)
                    .count();
            if (labels > 0) {
                cells.add(cell("column-number", words.text("columnNumbers"), next, labels, 1));
            }
            for (int i = labels; i < leaves.size(); i++) {
                Column column = leaves.get(i);
                String text = column.holds() == Holds.AMOUNT ? Integer.toString(column.number()) : "";
                String id = anchored.contains(column.number()) ? form.id() + "-c" + text : "";
                cells.add(number(text, next + i, id));
            }
            next += leaves.size();
        }
        return new PageView.Row("plain", cells);
    }

    /** A column's number, to which the notes of its table lead. */
    private PageView.Cell number(String text, int column, String id) {
        PageView.Position at = places.at(column, places.side(column));
        return new PageView.Cell("column-number", text, 1, 1, id, 0, 0, "plain", "", at);
    }

    private PageView.Cell cell(String kind, String text, int column, int colspan, int rowspan) {
        PageView.Position at = places.at(column, places.side(column));
        return new PageView.Cell(kind, text, colspan, rowspan, "", 0, 0, "plain", "", at);
    }
}
