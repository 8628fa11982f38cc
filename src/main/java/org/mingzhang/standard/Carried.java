package org.mingzhang.standard;

import java.util.List;

/**
 * A fact that follows from the year before (承接): last year's total, a balance that was left over.
 *
 * @param target where the fact stands this year; {@code @} is the item
 * @param source what it is in the disclosure of the year before
 * @param each items of the year before, for each of which there is such a fact; empty for one fact
 * @param zeros whether a zero is stated too; without it, a table stays blank
 */
record Carried(Expression.Path target, Expression source, List<Piece.Items> each, boolean zeros) {}
