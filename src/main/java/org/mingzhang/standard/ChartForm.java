package org.mingzhang.standard;

import java.util.List;
import org.mingzhang.diagnostic.Span;

/**
 * A chart (图), as data.
 *
 * @param key how sentences call it, such as 图1
 * @param id the anchor of its figure on a page, such as {@code figure-1}
 * @param description what it shows, for those who cannot see it
 * @param note where its figures are found, printed beneath
 */
public record ChartForm(
        String key, String id, String title, Kind kind, List<Piece> description, List<Piece> note, Span span) {

    /** What a chart compares. */
    public sealed interface Kind {}

    /** This year against last. */
    public record Comparison(List<Group> groups) implements Kind {}

    /** One group of a comparison: this year's and last year's figure, and what is said of the change. */
    public record Group(String name, Expression current, Expression previous, List<Piece> note) {}

    /** The parts of a whole; parts of nothing are left out. */
    public record Structure(String centre, Expression total, List<PartOfWhole> parts) implements Kind {}

    /** One part. */
    public record PartOfWhole(String name, Expression amount) {}
}
