package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.text.Block.Kind;

/** Reads Markdown as far as an audit needs it: headings, paragraphs, list items and tables with bars. */
final class MarkdownReader {
    private static final Pattern RULE_LINE = Pattern.compile("\\|?[\\s:|-]+\\|[\\s:|-]*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d+[.)])\\s.*");

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final SourceFile file;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private Stitch open = new Stitch();
    private @Nullable Grid grid;
    private boolean fenced;

    MarkdownReader(SourceFile file) {
        this.file = file;
    }

    PublishedText read() {
        String text = file.text();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(text.substring(start, end), start);
            start = end + 1;
        }
        close();
        closeGrid();
        return new PublishedText(file, blocks, tables);
    }

    private void line(String line, int start) {
        String stripped = line.strip();
        int from = start + Math.max(0, line.indexOf(stripped));
        if (stripped.startsWith("```")) {
            fenced = !fenced;
            close();
        } else if (stripped.isEmpty()) {
            close();
            closeGrid();
        } else if (stripped.startsWith("|") && !fenced) {
            close();
            row(stripped, from);
        } else {
            closeGrid();
            prose(stripped, from);
        }
    }

    private void prose(String line, int from) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '#') {
            marks++;
        }
        boolean item = ITEM.matcher(line).matches();
        if (marks > 0 || item) {
            close();
        }
        int bullet = item && !Character.isDigit(line.charAt(0)) ? 1 : 0;
        plain(open.breakLine(), line, from, Math.max(marks, bullet));
        if (marks > 0) {
            blocks.add(new Block(file, Kind.HEADING, open));
            open = new Stitch();
        }
    }

    /** Adds the text of a line without the marks of emphasis, code and links. */
    private static void plain(Stitch stitch, String line, int from, int skip) {
        for (int i = skip; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean link = c == '(' && i > 0 && line.charAt(i - 1) == ']';
            int close = link ? line.indexOf(')', i) : -1;
            if (close > 0) {
                i = close;
            } else if (c == '\\' && i + 1 < line.length() && PUNCTUATION.indexOf(line.charAt(i + 1)) >= 0) {
                stitch.add(line.charAt(++i), from + i);
            } else if (!isMark(line, i)) {
                stitch.add(c, from + i);
            }
        }
    }

    private static boolean isMark(String line, int i) {
        char c = line.charAt(i);
        boolean link =
                (c == '[' && line.substring(i, Math.min(line.length(), i + 200)).contains("]("))
                        || (c == ']' && line.startsWith("](", i));
        return link || c == '`' || line.startsWith("**", i) || (i > 0 && line.startsWith("**", i - 1));
    }

    private void row(String line, int from) {
        if (RULE_LINE.matcher(line).matches()) {
            return;
        }
        if (grid == null) {
            grid = new Grid(
                    blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1).text());
        }
        List<Block> cells = new ArrayList<>();
        int start = 1;
        for (int bar = line.indexOf('|', 1); bar >= 0; bar = line.indexOf('|', start)) {
            Stitch cell = new Stitch();
            plain(cell, line.substring(start, bar), from + start, 0);
            cells.add(new Block(file, Kind.ROW, cell));
            start = bar + 1;
        }
        blocks.addAll(cells.stream().filter(cell -> !cell.text().isEmpty()).toList());
        grid.add(cells);
    }

    private void closeGrid() {
        if (grid != null) {
            tables.add(grid.table());
            grid = null;
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            boolean heading = TextReader.isHeading(open.text());
            blocks.add(new Block(file, heading ? Kind.HEADING : Kind.PARAGRAPH, open));
        }
        open = new Stitch();
    }
}
