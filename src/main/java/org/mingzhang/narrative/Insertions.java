package org.mingzhang.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;

/**
 * Figures and blocks that wait to be put into parsed Markdown. Each is held by a token of private-use characters, which
 * Markdown passes through as text, so that a figure or a reason is never itself read as Markdown.
 */
final class Insertions {
    /** The private-use area, whose characters text must not contain. */
    static final char FIRST_PRIVATE = '\uE000';

    static final char LAST_PRIVATE = '\uF8FF';

    private static final char OPEN = '\uE000';
    private static final char PADDING = '\uE001';
    private static final char FIRST = '\uE100';
    private static final int MOST = LAST_PRIVATE - FIRST;

    /** Either a run or a block. */
    private record Held(Optional<Run> run, Optional<Block> block) {}

    private final List<Held> held = new ArrayList<>();

    boolean isFull() {
        return held.size() >= MOST;
    }

    String run(Run run) {
        return token(new Held(Optional.of(run), Optional.empty()));
    }

    String block(Block block) {
        return token(new Held(Optional.empty(), Optional.of(block)));
    }

    private String token(Held one) {
        held.add(one);
        return "" + OPEN + (char) (FIRST + held.size() - 1);
    }

    /** A token made as long as the text it stands for, so that offsets stay true. */
    static String padded(String token, int length) {
        return token + String.valueOf(PADDING).repeat(Math.max(0, length - token.length()));
    }

    /** The block that a paragraph consists of, if it is nothing but one block's token. */
    Optional<Block> soleBlock(String text) {
        String token = text.replace(String.valueOf(PADDING), "").strip();
        return token.length() == 2 && token.charAt(0) == OPEN
                ? at(token.charAt(1)).block()
                : Optional.empty();
    }

    /**
     * The runs of a text: its words, and what its tokens hold.
     *
     * @param whole where the text stands, if an author wrote it
     */
    List<Run> runs(String text, Optional<Span> whole) {
        List<Run> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPEN && i + 1 < text.length()) {
                flush(words, i, whole, runs);
                at(text.charAt(++i)).run().ifPresent(runs::add);
            } else if (c != PADDING) {
                words.append(c);
            }
        }
        flush(words, text.length(), whole, runs);
        return runs;
    }

    private static void flush(StringBuilder words, int end, Optional<Span> whole, List<Run> runs) {
        if (!words.isEmpty()) {
            int start = end - words.length();
            runs.add(new Run.Words(
                    words.toString(), whole.map(span -> span.file().span(span.start() + start, span.start() + end))));
            words.setLength(0);
        }
    }

    private Held at(char index) {
        int place = index - FIRST;
        return place >= 0 && place < held.size() ? held.get(place) : new Held(Optional.empty(), Optional.empty());
    }
}
