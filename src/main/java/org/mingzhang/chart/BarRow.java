package org.mingzhang.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingzhang.chart.Comparison.Group;
import org.mingzhang.chart.Label.Anchor;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/** One row of groups: bars on a baseline, values above them, names and notes beneath. */
final class BarRow {
    static final double LEGEND_HEIGHT = 20;

    private static final TextStyle TICK = TextStyle.quiet(13);
    private static final TextStyle PAST_VALUE = TextStyle.quiet(14);
    private static final TextStyle CURRENT_VALUE = TextStyle.strong(14);
    private static final TextStyle NAME = TextStyle.strong(15);
    private static final TextStyle NOTE = TextStyle.quiet(14);
    private static final double HEADROOM = 36;
    private static final double PLOT_HEIGHT = 168;
    /** JFreeChart draws nothing that is 10 px high or less. */
    private static final double EMPTY_HEIGHT = 12;

    private static final double LINE = 20;
    private static final double SMALLEST_SLOT = 96;

    private final Content content;
    private final Layout layout;
    private final Typesetter typesetter;
    private final double left;
    private final BarWidths widths;
    private final int valueSize;

    /** What the row shows; the scale is that of the whole figure. */
    record Content(List<Group> groups, AmountUnit unit, Scale scale) {
        List<String> values(int series) {
            return groups.stream()
                    .map(group -> group.values().get(series).format(unit))
                    .toList();
        }
    }

    BarRow(Content content, Layout layout, Typesetter typesetter, double left, BarWidths widths) {
        this.content = content;
        this.layout = layout;
        this.typesetter = typesetter;
        this.left = left;
        this.widths = widths;
        this.valueSize = valueSize();
    }

    /** Both years' values in one size: the largest at which each has its room. */
    private int valueSize() {
        int size = CURRENT_VALUE.size();
        for (int series = 0; series < widths.series(); series++) {
            TextStyle style = valueStyle(series);
            size = Math.min(
                    size,
                    typesetter
                            .fitted(content.values(series), style, widths.valueRoom())
                            .size());
        }
        return size;
    }

    private TextStyle valueStyle(BarPlot.Bar bar) {
        return content.groups().get(bar.group()).past() ? PAST_VALUE : valueStyle(bar.series());
    }

    private TextStyle valueStyle(int series) {
        return series == widths.series() - 1 ? CURRENT_VALUE : PAST_VALUE;
    }

    /** Whether every value has its room beside the next. */
    boolean fits() {
        for (int series = 0; series < widths.series(); series++) {
            TextStyle style = valueStyle(series).at(valueSize);
            if (typesetter.widest(content.values(series), style) > widths.valueRoom()) {
                return false;
            }
        }
        return widths.slot() >= SMALLEST_SLOT;
    }

    double height() {
        int lines = content.groups().stream()
                .mapToInt(group -> names(group).size() + notes(group).size())
                .max()
                .orElse(0);
        return HEADROOM + plotHeight() + LINE * lines + 10;
    }

    /** Where every amount is zero, there are no bars to leave room for. */
    private double plotHeight() {
        return content.scale().top().isZero() ? EMPTY_HEIGHT : PLOT_HEIGHT;
    }

    void draw(Canvas canvas, double top) {
        Rectangle2D area = new Rectangle2D.Double(
                left, top + HEADROOM, widths.slot() * content.groups().size(), plotHeight());
        List<Rectangle2D> obstacles = new ArrayList<>();
        List<BarPlot.Bar> bars = new BarPlot(content.groups(), content.scale().top(), widths, area).draw(canvas.pen());
        for (BarPlot.Bar bar : bars) {
            obstacles.add(bar.box());
            obstacles.add(drawValue(canvas, bar));
        }
        if (layout == Layout.WIDE) {
            drawTicks(canvas, area, obstacles);
        }
        canvas.rule(area.getMinX(), area.getMaxX(), area.getMaxY(), Tone.BASELINE);
        for (int group = 0; group < content.groups().size(); group++) {
            drawTexts(canvas, content.groups().get(group), area, slotCentre(group));
        }
    }

    private double slotCentre(int group) {
        return left + (group + 0.5) * widths.slot();
    }

    /** Sets the value above its bar, on its own side of the group's middle, and answers the place it takes. */
    private Rectangle2D drawValue(Canvas canvas, BarPlot.Bar bar) {
        TextStyle style = valueStyle(bar).at(valueSize);
        String text =
                content.groups().get(bar.group()).values().get(bar.series()).format(content.unit());
        double width = typesetter.width(text, style);
        double x = bar.box().getCenterX();
        double middle = slotCentre(bar.group());
        Anchor anchor = Anchor.MIDDLE;
        if (widths.series() > 1 && Math.abs(x - middle) < width / 2 + 3) {
            anchor = bar.series() == 0 ? Anchor.END : Anchor.START;
            x = bar.series() == 0 ? middle - 3 : middle + 3;
        }
        double baseline = bar.box().getMinY() - 7;
        canvas.text(text, x, baseline, anchor, style);
        return new Rectangle2D.Double(anchor.left(x, width) - 4, baseline - style.size(), width + 8, style.size() + 4);
    }

    private void drawTicks(Canvas canvas, Rectangle2D area, List<Rectangle2D> obstacles) {
        double top = content.scale().top().isZero() ? 1 : content.scale().top().fen();
        Path2D grid = new Path2D.Double();
        for (Money tick : content.scale().ticks()) {
            double y = area.getMaxY() - area.getHeight() * tick.fen() / top;
            canvas.text(Scale.format(tick, content.unit()), left - 8, y + 4.5, Anchor.END, TICK);
            if (!tick.isZero()) {
                appendGridLine(grid, area, Math.floor(y) + 0.5, obstacles);
            }
        }
        canvas.line(grid, Tone.GRID);
    }

    /** A grid line is interrupted where a bar or a value stands, so that it never runs through a figure. */
    private static void appendGridLine(Path2D grid, Rectangle2D area, double y, List<Rectangle2D> obstacles) {
        List<Rectangle2D> inTheWay = obstacles.stream()
                .filter(box -> box.getMinY() <= y + 0.5 && box.getMaxY() >= y - 0.5)
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinX))
                .toList();
        double from = area.getMinX();
        for (Rectangle2D box : inTheWay) {
            append(grid, from, box.getMinX(), y);
            from = Math.max(from, box.getMaxX());
        }
        append(grid, from, area.getMaxX(), y);
    }

    private static void append(Path2D grid, double from, double to, double y) {
        if (to > from) {
            grid.moveTo(from, y);
            grid.lineTo(to, y);
        }
    }

    private void drawTexts(Canvas canvas, Group group, Rectangle2D area, double centre) {
        double baseline = area.getMaxY() + 2;
        for (String line : names(group)) {
            baseline += LINE;
            canvas.text(line, centre, baseline, Anchor.MIDDLE, NAME);
        }
        for (String line : notes(group)) {
            baseline += LINE;
            canvas.text(line, centre, baseline, Anchor.MIDDLE, NOTE);
        }
    }

    private List<String> names(Group group) {
        return typesetter.lines(group.name(), NAME, textRoom());
    }

    /** A note that is too long breaks before its bracket first: 减少 12.30 万元, then （−4.56%）. */
    private List<String> notes(Group group) {
        String note = group.note();
        int bracket = note.indexOf('（');
        if (bracket <= 0 || typesetter.width(note, NOTE) <= textRoom()) {
            return typesetter.lines(note, NOTE, textRoom());
        }
        List<String> lines =
                new ArrayList<>(typesetter.lines(note.substring(0, bracket).strip(), NOTE, textRoom()));
        lines.addAll(typesetter.lines(note.substring(bracket), NOTE, textRoom()));
        return lines;
    }

    private double textRoom() {
        return widths.slot() - 4;
    }
}
