package org.mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Shown;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.narrative.Block.Line;
import org.mingzhang.narrative.ChineseNumeral;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Run;
import org.mingzhang.narrative.Sentence;
import org.mingzhang.prose.text.Block;
import org.mingzhang.prose.text.PublishedText;

/**
 * A disclosure's sentences as they will be published, one after the other, so that the rules of prose can read them: the
 * standard's with their figures and the authors' own. Findings are led back to where the author wrote the words.
 */
final class NarratedText {
    private static final String FIRST = "一、";

    private final StringBuilder text = new StringBuilder();
    private final List<PublishedText.Stretch> blocks = new ArrayList<>();
    private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();
    private final NavigableMap<Integer, Place> places = new TreeMap<>();
    private final Span head;
    private final SourceFile file;
    private int parts;

    /** What people call a place from one offset on, and its anchor. */
    private record Place(String where, String anchor) {}

    /** What stands from one offset on: the words' own place, if an author wrote them. */
    private record Piece(int length, Optional<Span> place, boolean computed) {}

    /**
     * @param head where findings are reported in words that no author wrote
     */
    NarratedText(Narrative narrative, Span head) {
        this.head = head;
        narrative.parts().forEach(this::add);
        this.file = new SourceFile(head.file().name(), text.toString());
    }

    PublishedText published() {
        return PublishedText.of(file, blocks);
    }

    private void add(Narrative.Part part) {
        places.put(text.length(), new Place(part.title(), part.id()));
        part(part.title());
        part.sections().forEach(this::add);
        places.put(text.length(), new Place(part.title(), part.id()));
        part.definitions().forEach(definition -> lines(definition.meaning()));
    }

    private void part(String title) {
        heading("第" + ChineseNumeral.of(++parts) + "部分 " + title);
    }

    /** A section that counts 一、二、 itself stands like a part of its own: its number would run into theirs. */
    private void add(Narrative.Section section) {
        String numbered = ChineseNumeral.of(section.number()) + "、" + section.title();
        places.put(text.length(), new Place(numbered, section.id()));
        boolean counts = org.mingzhang.narrative.Block.lines(section.blocks())
                .anyMatch(line -> Run.plain(line.runs()).startsWith(FIRST));
        if (counts) {
            part(section.title());
        } else {
            heading(numbered);
        }
        lines(section.blocks());
    }

    private void heading(String text) {
        add(new Line(org.mingzhang.narrative.Block.Kind.HEADING, List.of(new Run.Words(text, Optional.empty()))));
    }

    private void lines(List<org.mingzhang.narrative.Block> lines) {
        org.mingzhang.narrative.Block.lines(lines).forEach(this::add);
    }

    private void add(Line line) {
        int start = text.length();
        Run.leaves(line.runs()).forEach(this::add);
        if (text.length() > start) {
            blocks.add(new PublishedText.Stretch(kind(line), start, text.length()));
            text.append('\n');
        }
    }

    private static Block.Kind kind(Line line) {
        return switch (line.kind()) {
            case HEADING -> Block.Kind.HEADING;
            case PARAGRAPH -> Block.Kind.PARAGRAPH;
            case CELL -> Block.Kind.ROW;
        };
    }

    private void add(Run run) {
        String words = Run.plain(List.of(run));
        Optional<Span> place = run instanceof Run.Words typed ? typed.place() : Optional.empty();
        pieces.put(text.length(), new Piece(words.length(), place, run instanceof Run.Figure));
        text.append(words);
    }

    /** The sentence around a stretch of the narrated text, as the page shows it. */
    List<Shown> shown(Span narrated) {
        var place = places.floorEntry(narrated.start());
        Optional<PublishedText.Stretch> block = block(narrated.start());
        if (place == null || block.isEmpty()) {
            return List.of();
        }
        int start = block.get().start();
        String line = text.substring(start, block.get().end());
        int to = Math.min(narrated.end() - start, line.length());
        Sentence sentence = Sentence.around(line, narrated.start() - start, to);
        return List.of(new Shown.Sentence(
                place.getValue().where(),
                place.getValue().anchor(),
                sentence.before(),
                sentence.marked(),
                sentence.after()));
    }

    private Optional<PublishedText.Stretch> block(int offset) {
        return blocks.stream()
                .filter(block -> block.start() <= offset && offset < block.end())
                .findFirst();
    }

    /** Where the author wrote what stands at a place of the narrated text; the nearest words of the same block will do. */
    Span original(Span narrated) {
        var at = pieces.floorEntry(narrated.start());
        if (at == null) {
            return head;
        }
        Optional<Span> own = at.getValue().place();
        if (own.isPresent()) {
            Span whole = own.get();
            int from = whole.start() + narrated.start() - at.getKey();
            int to = Math.min(from + narrated.end() - narrated.start(), whole.end());
            return from < whole.end() ? whole.file().span(from, to) : whole;
        }
        return near(narrated.start()).orElse(head);
    }

    /** Whether a number came from the ledger, so that it cannot differ from it. */
    boolean isComputed(Span narrated) {
        var at = pieces.floorEntry(narrated.start());
        return at != null && at.getValue().computed();
    }

    private Optional<Span> near(int offset) {
        return block(offset).stream()
                .flatMap(block -> pieces.subMap(block.start(), block.end()).values().stream())
                .flatMap(piece -> piece.place().stream())
                .findFirst();
    }
}
