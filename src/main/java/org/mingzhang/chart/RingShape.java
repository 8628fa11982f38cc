package org.mingzhang.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DefaultPieDataset;

/** The ring without any text, by JFreeChart. */
final class RingShape {
    /** How thick the ring is, as a fraction of its radius. */
    static final double DEPTH = 0.32;

    private static final float GAP = 1.6f;

    private RingShape() {}

    static void draw(Graphics2D pen, Rectangle2D square, Angles angles) {
        DefaultPieDataset<Integer> dataset = new DefaultPieDataset<>();
        RingPlot plot = new RingPlot(dataset);
        List<Double> degrees = angles.degrees();
        for (int part = 0; part < degrees.size(); part++) {
            if (degrees.get(part) > 0) {
                dataset.setValue(part, (Number) degrees.get(part));
                plot.setSectionPaint(part, Tone.part(part).color());
            }
        }
        if (dataset.getItemCount() == 0) {
            // Nothing to share out: a pale ring keeps the place.
            dataset.setValue(0, (Number) 1);
            plot.setSectionPaint(0, Tone.EMPTY.color());
        }
        plot.setSectionDepth(DEPTH);
        // A gap would cut a ring of one part open.
        plot.setSeparatorsVisible(dataset.getItemCount() > 1);
        plot.setSeparatorPaint(Tone.GAP.color());
        plot.setSeparatorStroke(new BasicStroke(GAP, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        plot.setInnerSeparatorExtension(0.02);
        plot.setOuterSeparatorExtension(0.02);
        bare(plot);
        plot.draw(pen, square, null, null, null);
    }

    /** Takes away everything around the ring, so that it fills its square. */
    private static void bare(RingPlot plot) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setInteriorGap(0);
        plot.setSimpleLabels(true);
        plot.setLabelGenerator(null);
        plot.setShadowPaint(null);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setSectionOutlinesVisible(false);
    }
}
