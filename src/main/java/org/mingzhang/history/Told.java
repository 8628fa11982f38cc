package org.mingzhang.history;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.narrative.Run;

/**
 * A sentence as it is published.
 *
 * @param where what people call its section
 * @param pieces what it is made of; their stretches fill the text
 */
record Told(String where, String text, List<Piece> pieces) {
    Told {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of the sentence.
     *
     * @param offset where its run begins, from the sentence's own beginning; below zero for a run that began before
     */
    record Piece(int offset, Run run) {}

    /** Whether an author wrote all of it in a file of prose. */
    boolean isProse() {
        return pieces.stream().allMatch(piece -> prose(piece).isPresent());
    }

    private static Optional<Span> prose(Piece piece) {
        return piece.run() instanceof Run.Words words
                ? words.place().filter(span -> span.file().name().endsWith(".md"))
                : Optional.empty();
    }

    /** Where an author wrote, in a file of prose, the first of what stands between two offsets. */
    Optional<Span> proseAt(int from, int to) {
        for (Piece piece : pieces) {
            int end = piece.offset() + Run.plain(List.of(piece.run())).length();
            int start = Math.max(from, piece.offset());
            if (start < Math.min(end, to) && prose(piece).isPresent()) {
                return prose(piece).map(span -> moved(span, start - piece.offset()));
            }
        }
        return Optional.empty();
    }

    /** Where the author's words begin, in a file of prose. */
    Optional<Span> prosePlace() {
        return proseAt(0, text.length());
    }

    private static Span moved(Span span, int by) {
        int start = Math.min(span.end(), span.start() + Math.max(0, by));
        return span.file().span(start, span.end());
    }
}
