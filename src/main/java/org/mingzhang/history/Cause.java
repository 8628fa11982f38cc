package org.mingzhang.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Money;

/**
 * Something that was typed otherwise, or that last year brings along with another value.
 *
 * @param number counts the causes of one disclosure, from 1
 * @param title the fact's keys, with the names of subjects; empty for a passage of prose
 * @param before what the older revision states; absent where it states nothing
 * @param after what the newer revision states; absent where it states nothing
 * @param placeBefore where it stands in the older revision
 * @param placeAfter where it stands in the newer revision
 */
public record Cause(
        int number,
        String title,
        Optional<FactValue> before,
        Optional<FactValue> after,
        Optional<Span> placeBefore,
        Optional<Span> placeAfter,
        Author author) {
    /** The same with another number. */
    Cause numbered(int other) {
        return new Cause(other, title, before, after, placeBefore, placeAfter, author);
    }

    /** The same, brought about by someone. */
    Cause by(Author someone) {
        return new Cause(number, title, before, after, placeBefore, placeAfter, someone);
    }

    /** Whether it is a passage of the author's prose, whose words are told with its sentence. */
    public boolean isProse() {
        return title.isEmpty();
    }

    /** The unit in which both amounts can be written exactly; absent where neither is an amount. */
    public Optional<AmountUnit> unit() {
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(FactValue.Amount.class::isInstance)
                .map(value -> ((FactValue.Amount) value).unit())
                .min(Comparator.comparingLong(AmountUnit::fen));
    }

    /** By how much an amount differs, exactly; absent where it is no amount, or stood in one revision alone. */
    public Optional<Money> difference() {
        return before.isPresent()
                        && after.isPresent()
                        && before.get() instanceof FactValue.Amount was
                        && after.get() instanceof FactValue.Amount is
                ? Optional.of(is.money().minus(was.money()))
                : Optional.empty();
    }

    /** A value of it in digits or words, without its unit; empty where nothing is stated. */
    public String text(Optional<FactValue> value) {
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof FactValue.Amount amount) {
            return amount.money().format(unit().orElse(amount.unit()));
        }
        return value.get() instanceof FactValue.Count count
                ? Long.toString(count.number())
                : ((FactValue.Text) value.get()).text();
    }

    boolean isOfFigures() {
        return before.filter(Cause::isFigure).isPresent()
                || after.filter(Cause::isFigure).isPresent();
    }

    private static boolean isFigure(FactValue value) {
        return !(value instanceof FactValue.Text);
    }
}
