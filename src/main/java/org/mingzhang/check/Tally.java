package org.mingzhang.check;

/**
 * What was looked at, so that silence can be told from blindness.
 *
 * @param rules how many rules were held against the disclosure
 * @param figures how many figures its tables, sentences and charts print
 * @param sentences how many sentences it has
 * @param unchecked how many numbers in prose could not be tied to anything
 */
public record Tally(int rules, int figures, int sentences, int unchecked) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                Math.max(rules, other.rules),
                figures + other.figures,
                sentences + other.sentences,
                unchecked + other.unchecked);
    }
}
