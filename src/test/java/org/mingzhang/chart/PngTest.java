package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
final class PngTest {
    private static final ChartPainter PAINTER = new ChartPainter(ChartFonts.bundled());
    private static final int MARGIN = 40;

    @Test
    void two_painters_in_two_threads_agree_on_every_pixel() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Chart chart : Samples.all()) {
                List<Future<byte[]>> twice = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    twice.add(threads.submit(() -> new ChartPainter(ChartFonts.bundled()).png(chart)));
                }
                assertArrayEquals(
                        pixels(decoded(twice.get(0).get())),
                        pixels(decoded(twice.get(1).get())),
                        chart.id());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void it_has_twice_the_pixels_of_the_wide_figure_and_a_white_margin() throws IOException {
        for (Chart chart : Samples.all()) {
            BufferedImage image = decoded(PAINTER.png(chart));
            assertEquals(2 * 646 + 2 * MARGIN, image.getWidth());
            assertFalse(inked(image, 0, 0, image.getWidth(), MARGIN - 1), chart.id() + " at the top");
            assertFalse(inked(image, 0, 0, MARGIN - 2, image.getHeight()), chart.id() + " at the left");
            assertFalse(inked(image, image.getWidth() - MARGIN + 2, 0, MARGIN - 2, image.getHeight()), chart.id());
        }
    }

    @Test
    void title_unit_and_figure_are_drawn() throws IOException {
        for (Chart chart : Samples.all()) {
            BufferedImage image = decoded(PAINTER.png(chart));
            assertTrue(inked(image, MARGIN, MARGIN, 200, 50), chart.id() + " has no title");
            assertTrue(inked(image, image.getWidth() - MARGIN - 100, MARGIN, 100, 50), chart.id() + " has no unit");
            assertTrue(inked(image, MARGIN, 120, 1200, image.getHeight() - 120 - MARGIN), chart.id() + " is empty");
        }
    }

    @Test
    void the_note_is_drawn_beneath_a_ring_with_a_sliver_only() throws IOException {
        Structure sliver = Samples.functions();
        BufferedImage image = decoded(PAINTER.png(sliver));
        assertTrue(inked(image, MARGIN, image.getHeight() - MARGIN - 44, 600, 44));
        Structure silent = new Structure(
                sliver.id(),
                sliver.title(),
                sliver.description(),
                sliver.unit(),
                sliver.unitLabel(),
                sliver.centre(),
                sliver.total(),
                sliver.parts(),
                "");
        assertEquals(image.getHeight() - 68, decoded(PAINTER.png(silent)).getHeight());
    }

    @Test
    void a_document_can_tell_that_it_has_192_dots_an_inch() {
        String bytes = new String(PAINTER.png(Samples.totals()), StandardCharsets.ISO_8859_1);
        int chunk = bytes.indexOf("pHYs");
        assertEquals("\u0000\u0000\u001D\u0087\u0000\u0000\u001D\u0087\u0001", bytes.substring(chunk + 4, chunk + 13));
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean inked(BufferedImage image, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
