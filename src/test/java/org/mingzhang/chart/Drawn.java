package org.mingzhang.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.chart.Label.Anchor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG read back: its elements, and the texts with the boxes that they take. */
@NullMarked
final class Drawn {
    private static final ChartFonts FONTS = ChartFonts.bundled();

    private final Document document;

    record Text(String words, int size, Rectangle2D box) {}

    Drawn(String svg) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> marked(String mark) {
        return elements("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(mark))
                .toList();
    }

    /** The bars, without the swatches of legend and list. */
    List<Element> bars(String mark) {
        return marked(mark).stream().filter(bar -> number(bar, "width") > 12).toList();
    }

    List<Text> texts() {
        return elements("text").stream().map(Drawn::text).toList();
    }

    /** All words, one after the other, without the breaks between lines. */
    String words() {
        StringBuilder words = new StringBuilder();
        texts().forEach(text -> words.append(text.words));
        return words.toString().replace(" ", "");
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Text text(Element element) {
        String sizeText = element.getAttribute("font-size");
        int size = sizeText.isEmpty() ? 14 : Integer.parseInt(sizeText);
        boolean strong = element.getAttribute("font-weight").equals("600");
        String words = element.getTextContent();
        double width = FONTS.width(words, new TextStyle(size, strong, Tone.INK));
        Anchor anchor = Anchor.START;
        for (Anchor candidate : Anchor.values()) {
            anchor = candidate.keyword().equals(element.getAttribute("text-anchor")) ? candidate : anchor;
        }
        double left = anchor.left(number(element, "x"), width);
        // From the top of a Chinese character to the end of a comma's tail.
        Rectangle2D box = new Rectangle2D.Double(left, number(element, "y") - 0.88 * size, width, size);
        return new Text(words, size, box);
    }
}
