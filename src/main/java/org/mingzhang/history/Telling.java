package org.mingzhang.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mingzhang.narrative.Block;
import org.mingzhang.narrative.ChineseNumeral;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Run;

/** Takes what a disclosure says apart into sentences, each with the section it stands in. */
final class Telling {
    private static final String ENDS = "。；";
    private static final String CLOSING = "”’）》」』";

    private final Narrative narrative;

    Telling(Narrative narrative) {
        this.narrative = narrative;
    }

    /** Visits every sentence in reading order, with the id of its section. */
    void forEach(BiConsumer<String, Told> visitor) {
        Narrative.Overview overview = narrative.overview();
        overview.strip().forEach(one -> words(one.label() + "：" + one.text(), "overview", "", visitor));
        narrative.brief().forEach(one -> line(one.sentence(), "brief-" + one.title(), one.title(), visitor));
        for (Narrative.Part part : narrative.parts()) {
            part.sections().forEach(section -> section(section, visitor));
            for (Narrative.Definition one : part.definitions()) {
                lines(one.meaning(), part.id() + "-" + one.term(), part.title() + "　" + one.term(), visitor);
            }
        }
    }

    private static void section(Narrative.Section section, BiConsumer<String, Told> visitor) {
        String where = ChineseNumeral.of(section.number()) + "、" + section.title();
        lines(section.blocks(), section.id(), where, visitor);
    }

    private static void lines(List<Block> blocks, String id, String where, BiConsumer<String, Told> visitor) {
        Block.lines(blocks).forEach(line -> line(line.runs(), id, where, visitor));
    }

    private static void words(String text, String id, String where, BiConsumer<String, Told> visitor) {
        line(List.of(new Run.Words(text, Optional.empty())), id, where, visitor);
    }

    private static void line(List<Run> runs, String id, String where, BiConsumer<String, Told> visitor) {
        List<Told.Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Run run : Run.leaves(runs).toList()) {
            String plain = Run.plain(List.of(run));
            if (!plain.isEmpty()) {
                pieces.add(new Told.Piece(text.length(), run));
                text.append(plain);
            }
        }
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String sentence = text.substring(start, end);
            if (!sentence.isBlank()) {
                visitor.accept(id, new Told(where, sentence, within(pieces, start, end, text.length())));
            }
            start = end;
        }
    }

    private static int end(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        end = Math.min(end + 1, text.length());
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static List<Told.Piece> within(List<Told.Piece> pieces, int start, int end, int length) {
        List<Told.Piece> within = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int from = pieces.get(i).offset();
            int to = i + 1 < pieces.size() ? pieces.get(i + 1).offset() : length;
            if (from < end && to > start) {
                within.add(new Told.Piece(from - start, pieces.get(i).run()));
            }
        }
        return within;
    }
}
