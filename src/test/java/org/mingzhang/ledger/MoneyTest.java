package org.mingzhang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount is exact; it is rounded where it is printed. */
@NullMarked
class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "123456.78, '123,456.78', 12.35",
        "49.99, 49.99, 0.00",
        "50.00, 50.00, 0.01",
        "-50.00, -50.00, -0.01",
        "-49.99, -49.99, 0.00",
        "9999949.99, '9,999,949.99', 999.99",
        "9999950.00, '9,999,950.00', '1,000.00'"
    })
    void is_printed_half_up_with_two_decimals(BigDecimal yuan, String inYuan, String inWanYuan) {
        Money money = Money.of(yuan, AmountUnit.YUAN);
        assertEquals(inYuan, money.format(AmountUnit.YUAN));
        assertEquals(inWanYuan, money.format(AmountUnit.WAN_YUAN));
    }

    @Test
    void is_legible_in_yuan_where_it_would_print_as_zero() {
        assertEquals(
                AmountUnit.YUAN,
                Money.of(new BigDecimal("49.99"), AmountUnit.YUAN).legibleIn(AmountUnit.WAN_YUAN));
        assertEquals(
                AmountUnit.WAN_YUAN,
                Money.of(new BigDecimal("50.00"), AmountUnit.YUAN).legibleIn(AmountUnit.WAN_YUAN));
    }

    @Test
    void is_never_cut_off() {
        assertThrows(ArithmeticException.class, () -> Money.of(new BigDecimal("0.001"), AmountUnit.YUAN));
        assertThrows(ArithmeticException.class, () -> Money.of(new BigDecimal("1e17"), AmountUnit.YUAN));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
    }
}
