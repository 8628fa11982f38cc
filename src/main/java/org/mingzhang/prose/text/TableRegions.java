package org.mingzhang.prose.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which lines of plain text belong to tables.
 *
 * <p>A table begins with its caption or its unit of money and ends with its note, the next part, or running text.
 */
final class TableRegions {
    private static final Pattern CAPTION = Pattern.compile("[^，。；]{2,40}(?:总表|明细表|决算表|预算表|支出表|收入表|情况表|目标表)"
            + "(?:[（(] ?表? ?\\d{0,2}.{0,3})?|.{0,30}[（(] ?表 ?\\d{1,2}[）)]");
    private static final Pattern UNIT = Pattern.compile(".{0,40}单\\s{0,3}位\\s{0,3}[：:]\\s{0,3}(?:人民币)?万?元?");
    private static final Pattern END =
            Pattern.compile("(?:注|说明|备注)[：:].*|第[一二三四五六七八九十]{1,3}部分.*|[一二三四五六七八九十]{1,3}、[^，。\\d]*(?:表|说明|情况)");

    private final List<Line> lines;
    private final ColumnWidth widths;
    private final boolean[] marked;

    TableRegions(List<Line> lines, ColumnWidth widths) {
        this.lines = lines;
        this.widths = widths;
        this.marked = new boolean[lines.size()];
    }

    boolean[] marked() {
        boolean inside = false;
        for (int i = 0; i < marked.length; i++) {
            Line line = lines.get(i);
            if (inside && isEnd(i)) {
                inside = false;
                giveBackHeading(i);
            }
            inside |= UNIT.matcher(line.text()).matches() || isCaption(line);
            marked[i] = inside || line.isTabular();
        }
        return marked;
    }

    private static boolean isCaption(Line line) {
        return Ordinal.at(line.text()).isEmpty() && CAPTION.matcher(line.text()).matches();
    }

    private boolean isEnd(int index) {
        Line line = lines.get(index);
        return END.matcher(line.text()).matches() || widths.isProse(index);
    }

    /** The numbered lines just before the running text are its headings, not the table's last rows. */
    private void giveBackHeading(int index) {
        for (int i = index - 1; i >= Math.max(0, index - 3) && isHeading(lines.get(i)); i--) {
            marked[i] = false;
        }
    }

    private static boolean isHeading(Line line) {
        return Ordinal.at(line.text()).isPresent() && !line.text().matches(".*\\d[\\d,.]*$") && !line.isTabular();
    }
}
