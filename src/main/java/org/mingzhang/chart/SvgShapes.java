package org.mingzhang.chart;

import java.awt.RenderingHints;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;

/**
 * The shapes that JFreeChart drew, as short SVG.
 *
 * <p>Its inline styles become attributes with a class, so that a style sheet can change them and a strict content
 * policy allows them; its clip paths are dropped, since nothing reaches over an edge. No text of a chart passes here.
 */
final class SvgShapes {
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z0-9-]+)='([^']*)'");
    private static final Pattern COLOR = Pattern.compile("(fill|stroke):(rgb\\(\\d+,\\d+,\\d+\\))");
    private static final Pattern WIDTH = Pattern.compile("stroke-width:([0-9.]+)");
    private static final String DEFINITIONS_END = "</defs>";

    private static final Map<String, Tone> TONES =
            Arrays.stream(Tone.values()).collect(Collectors.toUnmodifiableMap(SvgShapes::rgb, Function.identity()));

    private SvgShapes() {}

    static SVGGraphics2D pen(Layout layout, double height) {
        SVGGraphics2D pen = new SVGGraphics2D(layout.width(), height);
        pen.setGeomDoubleConverter(SvgNumber::format);
        pen.setTransformDoubleConverter(SvgNumber::format);
        // Otherwise ids come from the clock; they are dropped, but should not differ even before that.
        pen.setDefsKeyPrefix("");
        // JFreeChart puts the hint back after drawing a line and fails if there was none.
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    static String of(SVGGraphics2D pen) {
        String svg = pen.getSVGElement();
        int definitions = svg.indexOf(DEFINITIONS_END);
        int start = definitions < 0 ? svg.indexOf('>') + 1 : definitions + DEFINITIONS_END.length();
        String body = svg.substring(start, svg.lastIndexOf("</svg>"));
        return ATTRIBUTE.matcher(body).replaceAll(match -> attribute(match.group(1), match.group(2)));
    }

    private static String attribute(String name, String value) {
        return switch (name) {
            case "style" -> Matcher.quoteReplacement(style(value));
            case "clip-path" -> "";
            default -> " " + name + "=\"" + value + "\"";
        };
    }

    private static String style(String style) {
        StringBuilder attributes = new StringBuilder();
        Matcher color = COLOR.matcher(style);
        while (color.find()) {
            Tone tone = TONES.get(color.group(2));
            if (tone == null) {
                throw new IllegalStateException("Not a colour of the palette: " + color.group(2));
            }
            attributes.append(" class=\"").append(tone.mark()).append('"');
            attributes
                    .append(' ')
                    .append(color.group(1))
                    .append("=\"")
                    .append(tone.hex())
                    .append('"');
        }
        if (style.contains("fill:none")) {
            attributes.append(" fill=\"none\"");
        }
        Matcher width = WIDTH.matcher(style);
        String strokeWidth = width.find() ? SvgNumber.format(Double.parseDouble(width.group(1))) : "1";
        if (!strokeWidth.equals("1")) {
            attributes.append(" stroke-width=\"").append(strokeWidth).append('"');
        }
        return attributes.toString();
    }

    private static String rgb(Tone tone) {
        return "rgb(" + tone.color().getRed() + "," + tone.color().getGreen() + ","
                + tone.color().getBlue() + ")";
    }
}
