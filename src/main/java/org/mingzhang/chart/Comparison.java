package org.mingzhang.chart;

import java.util.List;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/**
 * Bars side by side: this year's amounts against last year's.
 *
 * @param series the names of the years, last year first; one name when last year is unknown; one empty name, which
 *     needs no legend, where the groups themselves are years
 * @param groups what is compared, such as 收入总计 and 支出总计
 */
public record Comparison(
        String id,
        String title,
        String description,
        AmountUnit unit,
        String unitLabel,
        List<String> series,
        List<Group> groups)
        implements Chart {

    /** @throws IllegalArgumentException if there are not one or two series, no groups, or a group of another length */
    public Comparison {
        Preconditions.anchor(id);
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        if (series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException("A comparison has one or two series, not " + series.size() + ": " + id);
        }
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("A comparison needs at least one group: " + id);
        }
        for (Group group : groups) {
            if (group.values.size() != series.size()) {
                throw new IllegalArgumentException("Group " + group.name + " of " + id + " must have " + series.size()
                        + " values, and has " + group.values.size());
            }
        }
    }

    /**
     * The bars of one total.
     *
     * @param values one amount for each series, none below zero
     * @param note what changed, such as {@code 减少 12.30 万元（−4.56%）}; may be empty
     * @param past whether all of it lies before this year, as where each group is a year
     */
    public record Group(String name, List<Money> values, String note, boolean past) {
        public Group(String name, List<Money> values, String note) {
            this(name, values, note, false);
        }

        /** @throws IllegalArgumentException if an amount is below zero */
        public Group {
            values = List.copyOf(values);
            values.forEach(value -> Preconditions.notNegative(name, value));
        }
    }
}
