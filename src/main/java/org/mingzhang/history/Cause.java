package org.mingzhang.history;

import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.FactValue;

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
    /** The same, brought about by someone. */
    Cause by(Author someone) {
        return new Cause(number, title, before, after, placeBefore, placeAfter, someone);
    }

    /** Whether it is a passage of the author's prose, whose words are told with its sentence. */
    public boolean isProse() {
        return title.isEmpty();
    }

    boolean isOfFigures() {
        return before.filter(Cause::isFigure).isPresent()
                || after.filter(Cause::isFigure).isPresent();
    }

    private static boolean isFigure(FactValue value) {
        return !(value instanceof FactValue.Text);
    }
}
