package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.chart.Drawn.Text;
import org.w3c.dom.Element;

@NullMarked
final class SvgTest {
    private static final ChartPainter PAINTER = new ChartPainter(ChartFonts.bundled());

    /** A drawing with its chart; the name tells which in a failure. */
    record Case(Chart chart, Layout layout, String svg) {
        @Override
        public String toString() {
            return chart.id() + "-" + layout.suffix();
        }
    }

    static Stream<Case> drawings() {
        return Samples.all().stream().flatMap(chart -> {
            ChartDrawing drawing = PAINTER.svg(chart);
            return Stream.of(
                    new Case(chart, Layout.WIDE, drawing.wide()), new Case(chart, Layout.NARROW, drawing.narrow()));
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_name_amount_share_and_note_is_text(Case drawing) {
        String words = new Drawn(drawing.svg).words();
        for (String expected : printed(drawing.chart)) {
            assertTrue(words.contains(expected.replace(" ", "")), expected + " is not in " + words);
        }
    }

    private static List<String> printed(Chart chart) {
        if (chart instanceof Comparison comparison) {
            return Stream.concat(
                            comparison.series().stream(),
                            comparison.groups().stream()
                                    .flatMap(group -> Stream.concat(
                                            Stream.of(group.name(), group.note()),
                                            group.values().stream().map(value -> value.format(chart.unit())))))
                    .toList();
        }
        Structure structure = (Structure) chart;
        return Stream.concat(
                        Stream.of(
                                structure.centre(),
                                structure.total().format(chart.unit()),
                                chart.unit().term()),
                        structure.parts().stream()
                                .flatMap(part ->
                                        Stream.of(part.name(), part.amount().format(chart.unit()), part.share())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void no_two_texts_overlap(Case drawing) {
        List<Text> texts = new Drawn(drawing.svg).texts();
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                assertFalse(
                        texts.get(one).box().intersects(texts.get(other).box()),
                        texts.get(one) + " overlaps " + texts.get(other));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void no_text_is_smaller_than_12_px_or_leaves_the_figure(Case drawing) {
        Drawn drawn = new Drawn(drawing.svg);
        String box = drawn.root().getAttribute("viewBox");
        double height = Double.parseDouble(box.substring(box.lastIndexOf(' ') + 1));
        for (Text text : drawn.texts()) {
            assertTrue(text.size() >= 12, text.toString());
            assertTrue(text.box().getMinX() >= 0 && text.box().getMaxX() <= drawing.layout.width(), text.toString());
            assertTrue(text.box().getMinY() >= 0 && text.box().getMaxY() <= height, text.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void no_text_stands_on_a_bar(Case drawing) {
        Drawn drawn = new Drawn(drawing.svg);
        for (Element bar : drawn.elements("rect")) {
            for (Text text : drawn.texts()) {
                boolean apart = !text.box()
                        .intersects(
                                Drawn.number(bar, "x"),
                                Drawn.number(bar, "y"),
                                Drawn.number(bar, "width"),
                                Drawn.number(bar, "height"));
                assertTrue(apart, text + " stands on a bar");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void an_element_can_be_put_into_a_page_with_a_strict_content_policy(Case drawing) {
        for (String unwanted : List.of("jfree", "style=", "clip-path", "'", "<defs", "font-family", "href", "id=\"_")) {
            assertFalse(drawing.svg.contains(unwanted), unwanted + " in " + drawing.svg);
        }
        assertFalse(new Drawn(drawing.svg).root().hasAttribute("width"));
    }

    @Test
    void ids_are_unique_and_name_title_and_description() {
        Set<String> seen = new HashSet<>();
        drawings().forEach(drawing -> {
            Drawn drawn = new Drawn(drawing.svg);
            String title = drawing + "-title";
            String description = drawing + "-desc";
            assertEquals(title + " " + description, drawn.root().getAttribute("aria-labelledby"));
            assertEquals(title, drawn.elements("title").get(0).getAttribute("id"));
            assertEquals(drawing.chart.title(), drawn.elements("title").get(0).getTextContent());
            assertEquals(description, drawn.elements("desc").get(0).getAttribute("id"));
            assertEquals("img", drawn.root().getAttribute("role"));
            assertTrue(seen.add(title) && seen.add(description), drawing + " twice");
        });
    }

    @Test
    void a_bar_is_as_high_as_its_amount() {
        Drawn drawn = new Drawn(PAINTER.svg(Samples.totals()).wide());
        double past = Drawn.number(drawn.bars("chart-tone-past").get(0), "height");
        double current = Drawn.number(drawn.bars("chart-tone-1").get(0), "height");
        assertEquals(2188.92 / 2372.96, current / past, 0.0001);
    }

    @Test
    void an_amount_that_is_not_zero_shows_a_line_and_zero_shows_none() {
        assertEquals(1, lowestBar("uneven"));
        assertEquals(List.of(), new Drawn(PAINTER.svg(sample("zero")).wide()).bars("chart-tone-1"));
    }

    private static double lowestBar(String id) {
        return new Drawn(PAINTER.svg(sample(id)).wide())
                .bars("chart-tone-1").stream()
                        .mapToDouble(bar -> Drawn.number(bar, "height"))
                        .min()
                        .orElseThrow();
    }

    @Test
    void one_series_has_no_bars_of_the_past() {
        Drawn drawn = new Drawn(PAINTER.svg(sample("one-year")).wide());
        assertEquals(List.of(), drawn.marked("chart-tone-past"));
        assertEquals(2, drawn.bars("chart-tone-1").size());
    }

    @Test
    void only_a_ring_with_a_sliver_says_that_it_was_widened() {
        List<String> widened = Samples.all().stream()
                .filter(chart -> PAINTER.svg(chart).widened())
                .map(Chart::id)
                .toList();
        assertEquals(List.of("sliver", "functions"), widened);
    }

    @Test
    void a_ring_of_one_part_has_no_gap_and_parts_of_zero_have_no_place() {
        assertEquals(List.of(), new Drawn(PAINTER.svg(sample("whole")).wide()).marked("chart-gap"));
        Drawn nothing = new Drawn(PAINTER.svg(sample("nothing")).wide());
        assertEquals(1, nothing.marked("chart-tone-empty").size());
        assertEquals(List.of(), nothing.marked("chart-gap"));
    }

    @Test
    void parts_after_the_sixth_share_the_grey() {
        Drawn drawn = new Drawn(PAINTER.svg(sample("nine")).wide());
        assertEquals(2 * 4, drawn.marked("chart-tone-6").size(), "four arcs and four swatches");
    }

    @Test
    void a_phone_breaks_a_note_before_its_bracket() {
        List<String> words = new Drawn(PAINTER.svg(Samples.totals()).narrow())
                .texts().stream().map(Text::words).toList();
        assertTrue(words.containsAll(List.of("减少 184.04 万元", "（−7.76%）")), words.toString());
    }

    @Test
    void markup_in_a_name_stays_text() {
        Structure evil = new Structure(
                "evil",
                "<b>\"&'",
                "]]>\u0000\uFFFF",
                Samples.functions().unit(),
                "",
                "a<script>alert(1)</script>",
                Samples.functions().total(),
                Samples.functions().parts(),
                "");
        Drawn drawn = new Drawn(PAINTER.svg(evil).wide());
        assertEquals("<b>\"&'", drawn.elements("title").get(0).getTextContent());
        assertEquals("]]>\uFFFD\uFFFD", drawn.elements("desc").get(0).getTextContent());
        assertEquals(List.of(), drawn.elements("script"));
    }

    private static Chart sample(String id) {
        return Samples.all().stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
