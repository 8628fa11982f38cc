package org.mingzhang.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mingzhang.chart.Label.Anchor;

/** A structure arranged: the ring with the total in its middle, and the list at its right or beneath. */
final class Ring implements Figure {
    private static final TextStyle CAPTION = TextStyle.quiet(14);
    private static final TextStyle TOTAL = TextStyle.strong(22);
    private static final double WIDE_DIAMETER = 216;
    private static final double NARROW_DIAMETER = 200;
    private static final double LIST_LEFT = 266;
    private static final double LIST_BELOW = 24;
    private static final double ABOVE = 12;
    private static final double LINE = 19;

    private final Structure structure;
    private final Layout layout;
    private final Typesetter typesetter;
    private final Angles angles;
    private final PartList list;
    private final double diameter;

    Ring(Structure structure, Layout layout, Typesetter typesetter) {
        this.structure = structure;
        this.layout = layout;
        this.typesetter = typesetter;
        this.angles =
                Angles.of(structure.parts().stream().map(Structure.Part::amount).toList());
        boolean wide = layout == Layout.WIDE;
        this.list = new PartList(structure, layout, typesetter, wide ? LIST_LEFT : 0);
        this.diameter = wide ? WIDE_DIAMETER : NARROW_DIAMETER;
    }

    boolean widened() {
        return angles.widened();
    }

    @Override
    public double height() {
        double content =
                layout == Layout.WIDE ? Math.max(diameter, list.height()) : diameter + LIST_BELOW + list.height();
        return ABOVE + content;
    }

    @Override
    public void draw(Canvas canvas) {
        boolean wide = layout == Layout.WIDE;
        double left = wide ? 10 : (layout.width() - diameter) / 2;
        double top = ABOVE + (wide ? (height() - ABOVE - diameter) / 2 : 0);
        RingShape.draw(canvas.pen(), new Rectangle2D.Double(left, top, diameter, diameter), angles);
        drawCentre(canvas, left + diameter / 2, top + diameter / 2);
        list.draw(canvas, wide ? (height() + ABOVE - list.height()) / 2 : top + diameter + LIST_BELOW);
    }

    /** Caption, total and unit, together in the middle of the hole. */
    private void drawCentre(Canvas canvas, double x, double y) {
        double hole = diameter * (1 - RingShape.DEPTH) - 12;
        TextStyle caption = typesetter.fitted(List.of(structure.centre()), CAPTION, 0.82 * hole);
        List<String> lines = typesetter.lines(structure.centre(), caption, 0.82 * hole);
        double further = (lines.size() - 1) * LINE;
        double baseline = y - 20 - further / 2;
        for (String line : lines) {
            canvas.text(line, x, baseline, Anchor.MIDDLE, caption);
            baseline += LINE;
        }
        String total = structure.total().format(structure.unit());
        TextStyle totalStyle = typesetter.fitted(List.of(total), TOTAL, hole - 4);
        canvas.text(total, x, y + 8 + further / 2, Anchor.MIDDLE, totalStyle);
        canvas.text(structure.unit().term(), x, y + 31 + further / 2, Anchor.MIDDLE, CAPTION);
    }
}
