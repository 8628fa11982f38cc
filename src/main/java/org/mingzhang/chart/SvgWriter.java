package org.mingzhang.chart;

import java.util.List;
import org.jfree.svg.SVGGraphics2D;

/** Writes a figure as an SVG element for a page: the page's font, real text, a title and a description. */
final class SvgWriter {
    private static final int COMMON_SIZE = 14;

    private SvgWriter() {}

    static String write(Chart chart, Layout layout, Figure figure) {
        double height = Math.ceil(figure.height());
        SVGGraphics2D pen = SvgShapes.pen(layout, height);
        Canvas canvas = new Canvas(pen);
        figure.draw(canvas);
        StringBuilder svg = new StringBuilder(4096);
        appendOpening(svg, chart, layout, height);
        svg.append(SvgShapes.of(pen));
        canvas.labels().forEach(label -> appendLabel(svg, label));
        return svg.append("</svg>").toString();
    }

    private static void appendOpening(StringBuilder svg, Chart chart, Layout layout, double height) {
        String id = chart.id() + "-" + layout.suffix();
        List<String> parts = List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-" + layout.suffix() + "\"",
                " viewBox=\"0 0 " + layout.width() + " " + SvgNumber.format(height) + "\" role=\"img\"",
                " aria-labelledby=\"" + id + "-title " + id + "-desc\"",
                // The page's text colour, so that dark and high-contrast pages need no rule of their own.
                " font-size=\"" + COMMON_SIZE + "\" fill=\"currentColor\">",
                "<title id=\"" + id + "-title\">" + escape(chart.title()) + "</title>",
                "<desc id=\"" + id + "-desc\">" + escape(chart.description()) + "</desc>");
        parts.forEach(svg::append);
    }

    private static void appendLabel(StringBuilder svg, Label label) {
        TextStyle style = label.style();
        svg.append("<text x=\"").append(SvgNumber.format(label.x()));
        svg.append("\" y=\"").append(SvgNumber.format(label.y())).append('"');
        if (label.anchor() != Label.Anchor.START) {
            svg.append(" text-anchor=\"").append(label.anchor().keyword()).append('"');
        }
        if (style.size() != COMMON_SIZE) {
            svg.append(" font-size=\"").append(style.size()).append('"');
        }
        if (style.strong()) {
            svg.append(" font-weight=\"600\"");
        }
        if (style.tone() != Tone.INK) {
            svg.append(" class=\"").append(style.tone().mark());
            svg.append("\" fill=\"").append(style.tone().hex()).append('"');
        }
        svg.append('>').append(escape(label.text())).append("</text>");
    }

    /** Text for XML and HTML alike; a character that neither allows becomes U+FFFD. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(allowed(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE;
    }
}
