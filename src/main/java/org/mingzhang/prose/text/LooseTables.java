package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.text.Block.Kind;

/** Finds tables in the loose lines that plain text makes of them: runs of lines, each with its caption. */
final class LooseTables {
    private static final Pattern TOKEN = Pattern.compile("(-?\\d[\\d,]*+\\.\\d*+)|(\\d[\\d,]*+)|([^\\d\\s]++)");
    private static final Pattern CAPTION = Pattern.compile("[^，。；]*表(?:[（(].{0,6})?");

    private final List<Block> blocks;
    private final List<Table> tables = new ArrayList<>();
    private String title = "";
    private RowAssembly rows = new RowAssembly();

    LooseTables(List<Block> blocks) {
        this.blocks = blocks;
    }

    List<Table> tables() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Kind.ROW) {
                i += row(block, i + 1 < blocks.size() ? blocks.get(i + 1) : block);
            } else {
                close();
                title = block.text().length() <= 60 ? block.text() : "";
            }
        }
        close();
        return List.copyOf(tables);
    }

    /** Reads one line, and the next where it holds the last digits of this one's figure; returns how many more. */
    private int row(Block block, Block next) {
        if (CAPTION.matcher(block.text()).matches()) {
            close();
            title = block.text();
            return 0;
        }
        int missing = missingDecimals(block.text());
        boolean split = missing > 0 && next != block && next.text().matches("\\d{" + missing + "}");
        Matcher matcher = TOKEN.matcher(block.text());
        while (matcher.find()) {
            boolean last = matcher.end() == block.text().length();
            token(block, matcher, split && last ? next.text() : "");
        }
        return split ? 1 : 0;
    }

    /** How many decimals a figure that breaks off at the end of its line still lacks. */
    private static int missingDecimals(String text) {
        int point = text.lastIndexOf('.');
        int decimals = text.length() - point - 1;
        boolean breaksOff = point > 0 && decimals < 2 && Character.isDigit(text.charAt(point - 1));
        return breaksOff ? 2 - decimals : 0;
    }

    private void token(Block block, Matcher matcher, String rest) {
        Span span = block.span(matcher.start(), matcher.end());
        String amount = matcher.group(1);
        if (amount != null) {
            rows.amount(amount + rest, span);
        } else if (matcher.group(2) != null) {
            rows.integer(matcher.group(2), span);
        } else {
            rows.name(matcher.group(3), span);
        }
    }

    private void close() {
        List<Table.Row> found = rows.finished();
        if (found.stream().anyMatch(row -> !row.cells().isEmpty())) {
            tables.add(new Table(title, false, found));
        }
        rows = new RowAssembly();
    }
}
