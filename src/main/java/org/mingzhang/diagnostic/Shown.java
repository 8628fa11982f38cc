package org.mingzhang.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Where a finding shows in what is published, in words alone, so that it can be read beside it. */
public sealed interface Shown {
    /** What people call the place: its section, or its table and line. */
    String where();

    /** The place on the page, without {@code #}. */
    String anchor();

    /** What is published there, in one line. */
    String text();

    /**
     * A sentence.
     *
     * @param before what of the sentence stands before the words that the finding speaks of
     * @param marked those words
     * @param after what stands behind them
     */
    record Sentence(String where, String anchor, String before, String marked, String after) implements Shown {
        @Override
        public String text() {
            return before + marked + after;
        }
    }

    /**
     * A line of a table, or its total.
     *
     * @param amounts what the line prints; the finding speaks of those that are marked
     */
    record Row(String where, String anchor, List<Amount> amounts) implements Shown {
        public Row {
            amounts = List.copyOf(amounts);
        }

        @Override
        public String text() {
            return amounts.stream().filter(Amount::marked).map(Amount::amount).collect(Collectors.joining("、"));
        }
    }

    /**
     * An amount of a line.
     *
     * @param heading of its column; empty where the line has no other
     */
    record Amount(String heading, String amount, boolean marked) {}
}
