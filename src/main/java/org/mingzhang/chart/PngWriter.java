package org.mingzhang.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws a figure as a PNG for documents: white, twice as many pixels, and marked so, that it keeps its size. */
final class PngWriter {
    private static final int SCALE = 2;
    private static final int MARGIN = 20;
    /** 192 dots an inch. */
    private static final int DOTS_PER_METRE = 7559;

    private static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);

    private final ChartFonts fonts;

    PngWriter(ChartFonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(Figure figure) {
        int width = Layout.WIDE.width() + 2 * MARGIN;
        int height = (int) Math.ceil(figure.height()) + 2 * MARGIN;
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.addRenderingHints(HINTS);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(SCALE, SCALE);
            pen.translate(MARGIN, MARGIN);
            Canvas canvas = new Canvas(pen);
            figure.draw(canvas);
            canvas.labels().forEach(label -> drawLabel(pen, label));
        } finally {
            pen.dispose();
        }
        return PngFile.of(image, DOTS_PER_METRE);
    }

    private void drawLabel(Graphics2D pen, Label label) {
        double width = fonts.width(label.text(), label.style());
        pen.setFont(fonts.font(label.style()));
        pen.setColor(label.style().tone().color());
        pen.drawString(label.text(), (float) label.anchor().left(label.x(), width), (float) label.y());
    }
}
