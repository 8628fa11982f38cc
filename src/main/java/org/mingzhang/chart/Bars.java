package org.mingzhang.chart;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.chart.Comparison.Group;
import org.mingzhang.chart.Label.Anchor;
import org.mingzhang.ledger.Money;

/** A comparison arranged: a legend, then the groups in as few rows as their texts allow. */
final class Bars implements Figure {
    private static final TextStyle LEGEND = TextStyle.ink(14);
    private static final TextStyle TICK = TextStyle.quiet(13);
    private static final double SWATCH = 12;
    private static final double BETWEEN_ROWS = 20;

    private final Comparison comparison;
    private final Layout layout;
    private final Typesetter typesetter;
    private final Scale scale;
    private final List<BarRow> rows;

    Bars(Comparison comparison, Layout layout, Typesetter typesetter) {
        this.comparison = comparison;
        this.layout = layout;
        this.typesetter = typesetter;
        this.scale = Scale.upTo(comparison.groups().stream()
                .flatMap(group -> group.values().stream())
                .max(Money::compareTo)
                .orElse(Money.ZERO));
        this.rows = rows();
    }

    @Override
    public double height() {
        double height = legendHeight() + (rows.size() - 1) * BETWEEN_ROWS;
        for (BarRow row : rows) {
            height += row.height();
        }
        return height;
    }

    @Override
    public void draw(Canvas canvas) {
        double top = legendHeight();
        if (top > 0) {
            drawLegend(canvas);
        }
        for (BarRow row : rows) {
            row.draw(canvas, top);
            top += row.height() + BETWEEN_ROWS;
        }
    }

    private double legendHeight() {
        return comparison.series().equals(List.of("")) ? 0 : BarRow.LEGEND_HEIGHT;
    }

    private void drawLegend(Canvas canvas) {
        double x = 0;
        int last = comparison.series().size() - 1;
        for (int series = 0; series <= last; series++) {
            String name = comparison.series().get(series);
            canvas.box(x, 3, SWATCH, SWATCH, series == last ? Tone.CURRENT : Tone.PAST);
            canvas.text(name, x + SWATCH + 6, 14, Anchor.START, LEGEND);
            x += SWATCH + 6 + typesetter.width(name, LEGEND) + 16;
        }
    }

    private List<BarRow> rows() {
        List<Group> groups = comparison.groups();
        int perRow = groups.size();
        while (perRow > 1 && !fits(perRow)) {
            perRow--;
        }
        // As many in each row: four groups stand two and two, never three and one.
        int count = (groups.size() + perRow - 1) / perRow;
        perRow = (groups.size() + count - 1) / count;
        List<BarRow> result = new ArrayList<>();
        for (int start = 0; start < groups.size(); start += perRow) {
            result.add(row(groups.subList(start, Math.min(groups.size(), start + perRow)), perRow));
        }
        return List.copyOf(result);
    }

    private boolean fits(int perRow) {
        return row(comparison.groups(), perRow).fits();
    }

    private BarRow row(List<Group> groups, int perRow) {
        double left = axisWidth();
        int series = comparison.series().size();
        BarWidths widths =
                BarWidths.of(groups.size(), series, groups.size() * (layout.width() - left) / perRow, layout);
        return new BarRow(new BarRow.Content(groups, comparison.unit(), scale), layout, typesetter, left, widths);
    }

    /** The phone has no room for an axis, and with every value printed needs none. */
    private double axisWidth() {
        if (layout == Layout.NARROW) {
            return 0;
        }
        List<String> ticks = scale.ticks().stream()
                .map(tick -> Scale.format(tick, comparison.unit()))
                .toList();
        return Math.ceil(typesetter.widest(ticks, TICK)) + 8;
    }
}
