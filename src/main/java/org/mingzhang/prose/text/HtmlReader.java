package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.text.Block.Kind;

/** Reads HTML: block elements as paragraphs and headings, tables as tables; scripts, styles and menus are left out. */
final class HtmlReader {
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "head", "nav", "footer", "noscript", "template", "svg", "select", "button");

    private final SourceFile file;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private Stitch open = new Stitch();

    HtmlReader(SourceFile file) {
        this.file = file;
    }

    PublishedText read() {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = parser.parseInput(file.text(), "");
        walk(document.body());
        close(Kind.PARAGRAPH);
        return new PublishedText(file, blocks, tables);
    }

    private void walk(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                add(open, text);
            } else if (child instanceof Element inner && !SKIPPED.contains(inner.normalName())) {
                enter(inner);
            }
        }
    }

    private void enter(Element element) {
        if (element.normalName().equals("table") && isGrid(element)) {
            close(Kind.PARAGRAPH);
            table(element);
        } else if (element.normalName().equals("br") || element.isBlock()) {
            close(Kind.PARAGRAPH);
            walk(element);
            close(element.normalName().matches("h[1-6]") ? Kind.HEADING : Kind.PARAGRAPH);
        } else {
            walk(element);
        }
    }

    /** Whether a table holds data; one with paragraphs of running text lays out a page. */
    private static boolean isGrid(Element table) {
        return table.select("table table").isEmpty() && table.select("tr").size() > 1;
    }

    private void table(Element table) {
        Element caption = table.selectFirst("caption");
        String last = blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1).text();
        Grid grid = new Grid(caption == null ? last : caption.text());
        for (Element line : table.select("tr")) {
            List<Block> cells = new ArrayList<>();
            for (Element cell : line.select("> td, > th")) {
                Stitch text = new Stitch();
                collect(text, cell);
                cells.add(new Block(file, Kind.ROW, text));
            }
            blocks.addAll(cells.stream().filter(one -> !one.text().isEmpty()).toList());
            grid.add(cells);
        }
        tables.add(grid.table());
    }

    private void collect(Stitch stitch, Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                add(stitch, text);
            } else if (child instanceof Element inner) {
                collect(stitch.breakLine(), inner);
            }
        }
    }

    /** Adds a text node, each character reference as the one character that it stands for. */
    private void add(Stitch stitch, TextNode node) {
        int at = node.sourceRange().startPos();
        int end = Math.min(node.sourceRange().endPos(), file.text().length());
        while (at >= 0 && at < end) {
            int limit = Math.min(end, at + 12);
            int semicolon = file.text().charAt(at) == '&'
                    ? file.text().substring(at, limit).indexOf(';') + at
                    : -1;
            if (semicolon > at) {
                String meant = Parser.unescapeEntities(file.text().substring(at, semicolon + 1), false);
                for (int i = 0; i < meant.length(); i++) {
                    stitch.add(meant.charAt(i), at);
                }
                at = semicolon + 1;
            } else {
                stitch.add(file.text().charAt(at), at);
                at++;
            }
        }
    }

    private void close(Kind kind) {
        if (!open.isEmpty()) {
            boolean heading = kind == Kind.HEADING || TextReader.isHeading(open.text());
            blocks.add(new Block(file, heading ? Kind.HEADING : kind, open));
        }
        open = new Stitch();
    }
}
