package org.mingzhang.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

@NullMarked
final class GeometryTest {
    @Test
    void angles_are_shares_of_the_circle() {
        Angles angles = Angles.of(money(1, 3));
        assertEquals(List.of(90.0, 270.0), angles.degrees());
        assertFalse(angles.widened());
    }

    @Test
    void a_sliver_gets_two_degrees_and_the_rest_share_what_remains() {
        Angles angles = Angles.of(money(1, 0, 500_000, 500_000));
        assertEquals(List.of(2.0, 0.0, 179.0, 179.0), angles.degrees());
        assertTrue(angles.widened());
    }

    @Test
    void two_degrees_are_the_share_that_notes_name() {
        assertFalse(Angles.of(money(56, 9_944)).widened());
        assertTrue(Angles.of(money(55, 9_945)).widened());
        assertEquals("0.56%", Structure.WIDENED_BELOW.format());
    }

    @Test
    void a_thousand_slivers_fill_the_circle_and_no_more() {
        long[] amounts = new long[1000];
        java.util.Arrays.fill(amounts, 1);
        amounts[0] = Long.MAX_VALUE;
        double sum = Angles.of(money(amounts)).degrees().stream()
                .mapToDouble(degrees -> degrees)
                .sum();
        assertEquals(360, sum, 0.001);
    }

    @Test
    void an_axis_has_at_most_five_round_steps() {
        assertEquals(List.of("0", "500", "1,000", "1,500", "2,000"), ticks(237_296_0000L));
        assertEquals(List.of("0", "0.01", "0.02", "0.03"), ticks(30_000));
        assertEquals(List.of("0"), ticks(0));
        assertEquals(5, ticks(Long.MAX_VALUE).size());
    }

    private static List<String> ticks(long fen) {
        return Scale.upTo(new Money(fen)).ticks().stream()
                .map(tick -> Scale.format(tick, AmountUnit.WAN_YUAN))
                .toList();
    }

    @Test
    void lines_break_evenly_and_never_before_closing_or_within_a_number() {
        Typesetter typesetter = new Typesetter(ChartFonts.bundled());
        TextStyle style = TextStyle.ink(10);
        assertEquals(List.of("灾害防治及应", "急管理支出"), typesetter.lines("灾害防治及应急管理支出", style, 80));
        assertEquals(List.of("收入合", "计），"), typesetter.lines("收入合计），", style, 42));
        assertEquals(List.of("增加", "1,234,567.89", "万元"), typesetter.lines("增加 1,234,567.89 万元", style, 60));
        assertEquals(List.of(""), typesetter.lines("", style, 10));
    }

    @Test
    void numbers_have_a_point_and_two_decimals_at_most() {
        assertEquals("0", SvgNumber.format(-0.001));
        assertEquals("-0.05", SvgNumber.format(-0.05));
        assertEquals("12.3", SvgNumber.format(12.3));
        assertEquals("1234567.01", SvgNumber.format(1234567.0099));
    }

    @Test
    void what_cannot_be_drawn_truthfully_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Structure.Part("a", new Money(-1), ""));
        assertThrows(IllegalArgumentException.class, () -> new Comparison.Group("a", List.of(new Money(-1)), ""));
        Comparison good = Samples.totals();
        assertThrows(IllegalArgumentException.class, () -> comparison("a b", good.series(), good.groups()));
        assertThrows(IllegalArgumentException.class, () -> comparison("a", List.of("1"), good.groups()));
        assertThrows(IllegalArgumentException.class, () -> comparison("a", good.series(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> comparison("a", List.of(), good.groups()));
    }

    private static Comparison comparison(String id, List<String> series, List<Comparison.Group> groups) {
        return new Comparison(id, "", "", AmountUnit.YUAN, "", series, groups);
    }

    private static List<Money> money(long... amounts) {
        return LongStream.of(amounts).mapToObj(Money::new).toList();
    }
}
