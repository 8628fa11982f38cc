package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Column;
import org.mingzhang.standard.Form.Holds;

/** Lays out a form's headings, merged as on the official form, and the row of column numbers (栏次). */
final class HeaderRows {
    private final Form form;
    private final Words words;

    /** A heading and what stands below it. */
    private record Heading(String title, int side, List<Heading> below) {
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
    }

    List<PageView.Row> rows() {
        List<Heading> headings = headings();
        int depth = headings.stream().mapToInt(Heading::depth).max().orElse(0);
        List<PageView.Row> rows = new ArrayList<>();
        List<Heading> level = headings;
        for (int row = 0; row < depth; row++) {
            List<PageView.Cell> cells = new ArrayList<>();
            List<Heading> next = new ArrayList<>();
            for (Heading heading : level) {
                int height = heading.below().isEmpty() ? depth - row : 1;
                cells.add(cell("heading", heading.title(), heading.width(), height, heading.side()));
                next.addAll(heading.below());
            }
            rows.add(new PageView.Row("plain", cells));
            level = next;
        }
        if (form.numbered()) {
            rows.add(numbers());
        }
        return rows;
    }

    /** The headings of all blocks; equal titles of neighbouring blocks are one heading. */
    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        String before = "";
        for (int i = 0; i < form.blocks().size(); i++) {
            Form.Block block = form.blocks().get(i);
            List<Heading> columns = headings(block.columns(), i + 1);
            if (block.title().isEmpty()) {
                headings.addAll(columns);
            } else if (block.title().equals(before)) {
                Heading merged = headings.remove(headings.size() - 1);
                List<Heading> both = new ArrayList<>(merged.below());
                both.addAll(columns);
                headings.add(new Heading(block.title(), merged.side(), both));
            } else {
                headings.add(new Heading(block.title(), i + 1, columns));
            }
            before = block.title();
        }
        return headings;
    }

    private static List<Heading> headings(List<Column> columns, int side) {
        return columns.stream()
                .map(column -> new Heading(column.title(), side, headings(column.below(), side)))
                .toList();
    }

    private PageView.Row numbers() {
        List<PageView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < form.blocks().size(); i++) {
            List<Column> leaves = form.blocks().get(i).leaves();
            int labels = (int) leaves.stream()
                    .takeWhile(column -> column.holds() == Holds.CODE || column.holds() == Holds.NAME)
                    .count();
            if (labels > 0) {
                cells.add(cell("column-number", words.text("columnNumbers"), labels, 1, i + 1));
            }
            for (Column column : leaves.subList(labels, leaves.size())) {
                String text = column.holds() == Holds.AMOUNT ? Integer.toString(column.number()) : "";
                cells.add(cell("column-number", text, 1, 1, i + 1));
            }
        }
        return new PageView.Row("plain", cells);
    }

    private static PageView.Cell cell(String kind, String text, int colspan, int rowspan, int side) {
        return new PageView.Cell(kind, text, colspan, rowspan, "", 0, 0, "plain", side, false);
    }
}
