package org.mingzhang.history;

import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/**
 * A sentence that reads otherwise.
 *
 * @param where what people call its section
 * @param computed whether figures or the standard's words stand in it; else an author wrote all of it
 * @param before its text in the older revision; empty where there was none
 * @param after its text in the newer revision; empty where there is none any more
 * @param causes the numbers of what moved it; none where the standard did
 */
public record SentenceChange(
        String where, boolean computed, List<Words> before, List<Words> after, NavigableSet<Integer> causes) {
    public SentenceChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    SentenceChange because(NavigableSet<Integer> others) {
        return new SentenceChange(where, computed, before, after, others);
    }

    /** The plain text of stretches. */
    public static String plain(List<Words> stretches) {
        return stretches.stream().map(Words::text).collect(Collectors.joining());
    }

    /** A stretch of a sentence. */
    public record Words(String text, boolean changed) {}
}
