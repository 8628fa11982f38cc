package org.mingzhang.diagnostic;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was looked at, so that silence can be told from blindness, and what was found but accepted.
 *
 * @param rules how many rules were held against the disclosure
 * @param figures how many figures its tables, sentences and charts print
 * @param sentences how many sentences it has
 * @param unchecked the typed numbers that could not be tied to anything; they are neither right nor wrong
 * @param accepted findings that the disclosure accepts
 */
public record Tally(int rules, int figures, int sentences, List<Unchecked> unchecked, List<Accepted> accepted) {
    public static final Tally NOTHING = new Tally(0, 0, 0, List.of(), List.of());

    /** Both together: of rules the greater number, since the same ones are held against each disclosure. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.max(rules, other.rules),
                figures + other.figures,
                sentences + other.sentences,
                both(unchecked, other.unchecked),
                both(accepted, other.accepted));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** A number that could not be checked: where it was written, and where it shows. */
    public record Unchecked(Span span, List<Shown> shown) {
        public Unchecked {
            shown = List.copyOf(shown);
        }
    }
}
