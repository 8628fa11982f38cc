package org.mingzhang.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.mingzhang.ledger.Money;

/** Bars without any text, by JFreeChart; it answers where each bar stands, so that texts can be set around them. */
final class BarPlot {
    private final List<Comparison.Group> groups;
    private final Money top;
    private final BarWidths widths;
    private final Rectangle2D area;

    /** A bar as drawn. */
    record Bar(int series, int group, Rectangle2D box) {}

    BarPlot(List<Comparison.Group> groups, Money top, BarWidths widths, Rectangle2D area) {
        this.groups = groups;
        this.top = top;
        this.widths = widths;
        this.area = area;
    }

    List<Bar> draw(Graphics2D pen) {
        Tracer tracer = new Tracer();
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(tracer);
        renderer.setShadowVisible(false);
        // An amount that is not zero shows at least a line.
        renderer.setMinimumBarLength(1);
        renderer.setItemMargin(widths.itemMargin());
        CategoryPlot plot = new CategoryPlot(dataset(), groupAxis(), amountAxis(), renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
        plot.draw(pen, area, null, null, null);
        return List.copyOf(tracer.bars);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int group = 0; group < groups.size(); group++) {
            List<Money> values = groups.get(group).values();
            for (int series = 0; series < values.size(); series++) {
                // Only here does money become a double: the height of a bar.
                dataset.addValue((double) values.get(series).fen(), Integer.valueOf(series), Integer.valueOf(group));
            }
        }
        return dataset;
    }

    private CategoryAxis groupAxis() {
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(false);
        axis.setLowerMargin(widths.outerMargin());
        axis.setUpperMargin(widths.outerMargin());
        axis.setCategoryMargin(widths.categoryMargin());
        return axis;
    }

    private NumberAxis amountAxis() {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        // With nothing but zeros any height will do, as long as it is one.
        double height = top.isZero() ? 1 : (double) top.fen();
        axis.setRange(0, height);
        // An axis left to find its own ticks would measure a font of the machine, even when it is invisible.
        axis.setTickUnit(new NumberTickUnit(height));
        return axis;
    }

    /** Paints plain bars, whole pixels wide so that their sides are sharp, and remembers them. */
    private final class Tracer implements BarPainter {
        private final List<Bar> bars = new ArrayList<>();

        @Override
        public void paintBar(
                Graphics2D pen, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
            long left = Math.round(bar.getMinX());
            long right = Math.round(bar.getMaxX());
            Rectangle2D box = new Rectangle2D.Double(left, bar.getMinY(), right - left, bar.getHeight());
            bars.add(new Bar(row, column, box));
            if (!box.isEmpty()) {
                boolean current =
                        row == widths.series() - 1 && !groups.get(column).past();
                pen.setColor((current ? Tone.CURRENT : Tone.PAST).color());
                pen.fill(box);
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D pen,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // A flat figure has no shadows.
        }
    }
}
