package org.mingzhang.prose.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/**
 * A heading, a paragraph or a line of a table: text without its line breaks, each character with its place in the file.
 *
 * <p>Spaces that a layout put between Chinese characters are gone; full-width digits and percent signs are half-width.
 */
public final class Block {
    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ROW
    }

    private final SourceFile file;
    private final Kind kind;
    private final String text;
    private final int[] places;
    private final List<Quantity> quantities;

    Block(SourceFile file, Kind kind, Stitch stitch) {
        this.file = file;
        this.kind = kind;
        this.text = stitch.text();
        this.places = stitch.places();
        this.quantities = Quantities.in(text);
    }

    private Block(Block whole, int from, int to) {
        this.file = whole.file;
        this.kind = whole.kind;
        this.text = whole.text.substring(from, to);
        this.places = Arrays.copyOfRange(whole.places, from, to);
        this.quantities = Quantities.in(text);
    }

    /** This block, cut at the ends of sentences into pieces of about a length: no work grows with its square. */
    public List<Block> pieces(int length) {
        List<Block> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > length) {
            int end = text.indexOf('。', from + length / 2) + 1;
            int to = end > 0 && end - from <= 2 * length ? end : from + length;
            pieces.add(new Block(this, from, to));
            from = to;
        }
        pieces.add(from == 0 ? this : new Block(this, from, text.length()));
        return pieces;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isProse() {
        return kind != Kind.ROW;
    }

    public String text() {
        return text;
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    public Optional<Ordinal> ordinal() {
        return Ordinal.at(text);
    }

    /** The place in the file of a stretch of this block. */
    public Span span(int start, int end) {
        int last = places.length - 1;
        int from = places.length == 0 ? 0 : places[Math.min(start, last)];
        int to = places.length == 0 ? 0 : places[Math.min(Math.max(start, end - 1), last)] + 1;
        return file.span(from, to);
    }

    public Span span() {
        return span(0, text.length());
    }

    public Span span(Quantity quantity) {
        return span(quantity.start(), quantity.end());
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
