package org.mingzhang.standard;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;

/** A piece of a standard's text in the closed sentence language: what is said, in which case, for which items. */
public sealed interface Piece {
    /** Text that is always said. */
    record Say(Template template) implements Piece {}

    /** The first case whose condition holds is said; a case without a condition always holds. */
    record Choose(List<Case> cases) implements Piece {}

    /** One case. */
    record Case(Optional<Condition> when, List<Piece> then) {}

    /** Said once for each item; {@code @} is the item and {@code 序号} its number. */
    record Each(List<Items> items, Optional<Condition> filter, List<Piece> body, String separator) implements Piece {}

    /** Items of a loop: the keys at a path, or the lines of a form at one level of its hierarchy. */
    record Items(Optional<Expression.Path> path, String form, int level) {}

    /** A chart stands here. */
    record ChartHere(String chart, Span span) implements Piece {}

    /** A table of the standard stands here. */
    record TableHere(String table, Span span) implements Piece {}

    /** The author's Markdown file stands here. */
    record ProseHere(String file, boolean required, Span span) implements Piece {}
}
