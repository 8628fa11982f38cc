package org.mingzhang.history;

import java.util.List;

/**
 * What differs between two revisions of a site.
 *
 * @param renamed departments whose folder is called otherwise
 * @param disclosures those that differ or cannot be compared, by address
 * @param looked how many disclosures there are in either
 */
public record Comparison(
        Revision from, Revision to, List<Renamed> renamed, List<DisclosureChange> disclosures, int looked) {
    public Comparison {
        renamed = List.copyOf(renamed);
        disclosures = List.copyOf(disclosures);
    }

    /** Something that keeps its identity and has another name: a department's folder, a subject. */
    public record Renamed(String id, String before, String after) {}

    /** How many amounts in tables differ, those of disclosures that came or went apart. */
    public int figures() {
        return disclosures.stream().mapToInt(one -> one.figures().size()).sum();
    }

    /** Whether an amount of a table, of a chart or of a fact differs, or a disclosure came or went. */
    public boolean isOfFigures() {
        return disclosures.stream().anyMatch(DisclosureChange::isOfFigures);
    }
}
