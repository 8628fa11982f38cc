package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.text.Block.Kind;

/**
 * Reads plain text as {@code pdftotext} gives it: sentences wrapped at the width of the page, empty lines anywhere,
 * tables as loose lines.
 *
 * <p>A line goes on in the next one when it is as wide as its column and does not end a sentence there.
 */
final class TextReader {
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]{1,3}部分.*");
    private static final Pattern STARTS = Pattern.compile("(?:注|说明|备注)[：:].*|[图表] ?\\d{1,2}[：:].*|附件.*");

    private static final Pattern WHOLE_HEADING = Pattern.compile(".*(?:说明|情况|概况|职能|构成|结构|设置|分析|措施|解释|附件)");

    private final SourceFile file;
    private final List<Line> lines;
    private final ColumnWidth widths;
    private final boolean[] tabular;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private int lastIndex;

    TextReader(SourceFile file) {
        this.file = file;
        this.lines = Line.of(file);
        this.widths = new ColumnWidth(lines);
        this.tabular = new TableRegions(lines, widths).marked();
    }

    PublishedText read() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (tabular[i]) {
                close();
                blocks.add(block(Kind.ROW, List.of(line)));
            } else if (!isFoot(i)) {
                take(i, line);
            }
        }
        close();
        return new PublishedText(file, blocks, new LooseTables(blocks).tables());
    }

    private void take(int index, Line line) {
        if (!open.isEmpty() && !continues(line)) {
            close();
        }
        open.add(line);
        lastIndex = index;
    }

    private boolean continues(Line line) {
        Line last = open.get(open.size() - 1);
        if (line.isMarkOnly()) {
            return !last.isTerminated();
        }
        if (last.isMarkOnly()) {
            return open.size() > 1;
        }
        if (open.size() == 1 && WHOLE_HEADING.matcher(last.text()).matches() && isHeading(last.text())) {
            return false;
        }
        if (isStart(line) || !widths.isFull(lastIndex)) {
            return false;
        }
        return !last.isTerminated() || line.indent() <= last.indent() + 1;
    }

    /** Whether a line begins something of its own, whatever stands before it. */
    private boolean isStart(Line line) {
        if (PART.matcher(line.text()).matches() || STARTS.matcher(line.text()).matches()) {
            return true;
        }
        if (Ordinal.at(line.text()).isEmpty()) {
            return false;
        }
        Line last = open.get(open.size() - 1);
        return last.isTerminated() || !last.hasMark() || "、，".indexOf(lastOf(last)) < 0;
    }

    private static char lastOf(Line line) {
        return line.text().charAt(line.text().length() - 1);
    }

    private boolean isFoot(int index) {
        return lines.get(index).isPageNumber() && !open.isEmpty();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Block paragraph = block(Kind.PARAGRAPH, open);
        boolean heading = isHeading(paragraph.text());
        blocks.add(heading ? block(Kind.HEADING, open) : paragraph);
        open.clear();
    }

    static boolean isHeading(String text) {
        boolean numbered = Ordinal.at(text).isPresent();
        return numbered && text.length() <= 45 && !text.matches(".*[，；。：:;,].*[^。]?|.*[；：:;]");
    }

    private Block block(Kind kind, List<Line> parts) {
        Stitch stitch = new Stitch();
        for (Line part : parts) {
            stitch.breakLine()
                    .add(file.text(), part.start(), part.start() + part.text().length());
        }
        return new Block(file, kind, stitch);
    }
}
