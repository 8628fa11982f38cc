package org.mingzhang.standard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;

/** The functions of the formula language on values; without a base to divide by, the result is absent. */
final class Arithmetic {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");

    private Arithmetic() {}

    static Value absolute(Value value) {
        if (value instanceof Value.Amount amount) {
            return new Value.Amount(amount.money().abs());
        }
        if (value instanceof Value.Count count) {
            return new Value.Count(Math.absExact(count.things()));
        }
        return value instanceof Value.Rate rate ? new Value.Rate(rate.percent().abs()) : value;
    }

    static Value difference(Value value, Value base) {
        Addition addition = new Addition();
        addition.add(false, new Quantity(value, java.util.List.of()));
        addition.add(true, new Quantity(base, java.util.List.of()));
        return addition.total().value();
    }

    /** The days between two dates in words; absent where one of them is no date. */
    static Value days(Value later, Value earlier) {
        Optional<LocalDate> to = date(later);
        Optional<LocalDate> from = date(earlier);
        return to.isPresent() && from.isPresent()
                ? new Value.Count(ChronoUnit.DAYS.between(from.get(), to.get()))
                : Value.absent();
    }

    /** 2022-09-28, 2022.9.28 or 2022年9月28日. */
    private static Optional<LocalDate> date(Value value) {
        Matcher parts =
                DATE.matcher(value instanceof Value.Words words ? words.text().strip() : "");
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Value percent(Value part, Value whole) {
        Money base = money(whole);
        return base.isZero() ? Value.absent() : new Value.Rate(Percent.of(money(part), base));
    }

    /** The amount; counts are taken as amounts, since a rate knows no unit. */
    private static Money money(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.money();
        }
        return value instanceof Value.Count count ? new Money(count.things()) : Money.ZERO;
    }
}
