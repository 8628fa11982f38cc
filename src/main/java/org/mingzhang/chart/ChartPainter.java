package org.mingzhang.chart;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Paints charts: the same chart gives the same bytes on any machine, in any locale, at any number of threads.
 *
 * <p>Immutable and safe for many threads.
 */
public final class ChartPainter {
    private final Typesetter typesetter;
    private final ChartFonts fonts;

    public ChartPainter(ChartFonts fonts) {
        this.fonts = fonts;
        this.typesetter = new Typesetter(fonts);
    }

    /** The chart without title, unit and note, which the page prints around it. */
    public ChartDrawing svg(Chart chart) {
        Figure wide = figure(chart, Layout.WIDE);
        Figure narrow = figure(chart, Layout.NARROW);
        return new ChartDrawing(
                SvgWriter.write(chart, Layout.WIDE, wide),
                SvgWriter.write(chart, Layout.NARROW, narrow),
                widened(wide));
    }

    /** The wide chart with title, unit and note on white, at twice its size in pixels, for documents. */
    public byte[] png(Chart chart) {
        Figure figure = figure(chart, Layout.WIDE);
        String note = widened(figure) && chart instanceof Structure structure ? structure.sliverNote() : "";
        return new PngWriter(fonts).write(new Plate(figure, chart, note, typesetter));
    }

    /** The code points, in order, that the font cannot draw; a chart that has any would show empty boxes. */
    public Set<Integer> missing(Chart chart) {
        NavigableSet<Integer> missing = new TreeSet<>();
        words(chart).forEach(text -> missing.addAll(fonts.missing(text)));
        return Collections.unmodifiableNavigableSet(missing);
    }

    private Figure figure(Chart chart, Layout layout) {
        if (chart instanceof Comparison comparison) {
            return new Bars(comparison, layout, typesetter);
        }
        return new Ring((Structure) chart, layout, typesetter);
    }

    private static boolean widened(Figure figure) {
        return figure instanceof Ring ring && ring.widened();
    }

    /** Every text that is drawn; the description is not. */
    private static Stream<String> words(Chart chart) {
        Stream<String> common = Stream.of(chart.title(), chart.unitLabel());
        if (chart instanceof Comparison comparison) {
            Stream<String> groups =
                    comparison.groups().stream().flatMap(group -> Stream.of(group.name(), group.note()));
            return Stream.of(common, comparison.series().stream(), groups).flatMap(texts -> texts);
        }
        Structure structure = (Structure) chart;
        Stream<String> own = Stream.of(structure.centre(), structure.sliverNote());
        Stream<String> parts = structure.parts().stream().flatMap(part -> Stream.of(part.name(), part.share()));
        return Stream.of(common, own, parts).flatMap(texts -> texts);
    }
}
