package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

@NullMarked
final class ChartFontsTest {
    private static final ChartFonts FONTS = ChartFonts.bundled();

    @Test
    void every_character_of_the_subset_can_be_drawn() {
        StringBuilder all = new StringBuilder();
        FontSubsetProgram.characters().forEach(all::appendCodePoint);
        List<String> missing =
                FONTS.missing(all.toString()).stream().map(Character::toString).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void digits_have_one_width_so_that_amounts_align() {
        for (TextStyle style : List.of(TextStyle.quiet(14), TextStyle.strong(14))) {
            double expected = FONTS.width("0", style);
            for (char digit = '1'; digit <= '9'; digit++) {
                assertEquals(expected, FONTS.width(String.valueOf(digit), style), 0.001);
            }
        }
    }

    @Test
    void a_character_without_a_glyph_is_reported_wherever_it_is_drawn() {
        ChartPainter painter = new ChartPainter(FONTS);
        Structure good = Samples.functions();
        assertEquals(Set.of(), painter.missing(good));
        Structure bad = new Structure(
                "bad",
                "图\uD840\uDC00",
                "\uD840\uDC01",
                AmountUnit.WAN_YUAN,
                "㐁",
                "㐂",
                Money.ZERO,
                List.of(new Structure.Part("㐃", Money.ZERO, "㐄")),
                "㐅");
        assertEquals(List.of(0x3401, 0x3402, 0x3403, 0x3404, 0x3405, 0x20000), List.copyOf(painter.missing(bad)));
        Comparison comparison = new Comparison(
                "bad",
                "",
                "",
                AmountUnit.WAN_YUAN,
                "",
                List.of("㐁"),
                List.of(new Comparison.Group("㐂", List.of(Money.ZERO), "㐃")));
        assertEquals(Set.of(0x3401, 0x3402, 0x3403), painter.missing(comparison));
    }
}
