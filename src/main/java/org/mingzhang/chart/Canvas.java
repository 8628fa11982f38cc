package org.mingzhang.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.chart.Label.Anchor;

/**
 * Where a figure is drawn: shapes go to the pen at once, texts are kept.
 *
 * <p>SVG writes the texts with anchors, which AWT does not have, and PNG draws them in place.
 */
final class Canvas {
    private final Graphics2D pen;
    private final List<Label> labels = new ArrayList<>();

    Canvas(Graphics2D pen) {
        this.pen = pen;
    }

    Graphics2D pen() {
        return pen;
    }

    List<Label> labels() {
        return List.copyOf(labels);
    }

    void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        if (!text.isBlank()) {
            labels.add(new Label(text, x, y, anchor, style));
        }
    }

    void box(double x, double y, double width, double height, Tone tone) {
        pen.setColor(tone.color());
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A hairline, moved to the middle of its pixel so that it is sharp. */
    void rule(double left, double right, double y, Tone tone) {
        double middle = Math.floor(y) + 0.5;
        line(new Line2D.Double(left, middle, right, middle), tone);
    }

    void line(Shape shape, Tone tone) {
        pen.setColor(tone.color());
        pen.setStroke(new BasicStroke(1));
        pen.draw(shape);
    }

    /** Draws a figure some way down. */
    void within(double top, Figure figure) {
        Canvas inner = new Canvas(pen);
        pen.translate(0, top);
        figure.draw(inner);
        pen.translate(0, -top);
        inner.labels.forEach(label -> text(label.text(), label.x(), label.y() + top, label.anchor(), label.style()));
    }
}
