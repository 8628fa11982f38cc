package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
@Isolated("It changes the default locale and time zone.")
final class SameBytesTest {
    @ParameterizedTest
    @CsvSource({"de-DE, America/St_Johns", "ar-EG-u-nu-arab, Asia/Kathmandu", "tr-TR, UTC", "zh-CN, Asia/Shanghai"})
    void neither_locale_nor_time_zone_changes_a_byte(String locale, String zone) {
        List<ChartDrawing> expected = drawAll();
        Locale oldLocale = Locale.getDefault();
        TimeZone oldZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(expected, drawAll());
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }

    @Test
    void many_threads_with_one_painter_draw_the_same() throws Exception {
        List<ChartDrawing> expected = drawAll();
        ChartPainter shared = new ChartPainter(ChartFonts.bundled());
        Callable<List<ChartDrawing>> task =
                () -> Samples.all().stream().map(shared::svg).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<ChartDrawing>>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(task));
            }
            for (Future<List<ChartDrawing>> result : results) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<ChartDrawing> drawAll() {
        ChartPainter painter = new ChartPainter(ChartFonts.bundled());
        return Samples.all().stream().map(painter::svg).toList();
    }
}
