package org.mingzhang.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.source.Address;

/**
 * What differs between two revisions of one disclosure.
 *
 * @param address the newer one, unless it was removed
 * @param department by its full name; empty where neither could be read
 * @param title of its standard, such as a year's final accounts
 * @param unit in which its sentences and charts print amounts
 * @param causes what was typed otherwise, in the order of the file
 * @param renamed subjects with another name
 * @param whole what can be said of a disclosure that came or went as a whole
 */
public record DisclosureChange(
        Address address,
        Status status,
        String department,
        String title,
        AmountUnit unit,
        List<Cause> causes,
        List<FigureChange> figures,
        List<SentenceChange> sentences,
        List<ChartChange> charts,
        List<Comparison.Renamed> renamed,
        Optional<Whole> whole) {
    public DisclosureChange {
        causes = List.copyOf(causes);
        figures = List.copyOf(figures);
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
        renamed = List.copyOf(renamed);
    }

    /** What became of a disclosure. */
    public enum Status {
        ADDED,
        REMOVED,
        CHANGED,
        /** One of the two has errors. */
        UNREADABLE
    }

    /**
     * A disclosure that came or went.
     *
     * @param figures how many amounts its tables print
     * @param total its total
     * @param author who brought or took it
     */
    public record Whole(int figures, Money total, Author author) {}

    static DisclosureChange unreadable(Address address) {
        return new DisclosureChange(
                address,
                Status.UNREADABLE,
                "",
                "",
                AmountUnit.YUAN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * The same without facts that came or went and changed nothing that is published: they follow from others anyway. Those
     * that stay are counted anew.
     */
    DisclosureChange withoutIdleCauses() {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Cause> kept = new ArrayList<>();
        for (Cause cause : causes) {
            if ((cause.before().isPresent() && cause.after().isPresent()) || moves(cause)) {
                kept.add(cause.numbered(kept.size() + 1));
                numbers.put(cause.number(), kept.size());
            }
        }
        return new DisclosureChange(
                address,
                status,
                department,
                title,
                unit,
                kept,
                figures.stream()
                        .map(one -> one.because(anew(one.causes(), numbers)))
                        .toList(),
                sentences.stream()
                        .map(one -> one.because(anew(one.causes(), numbers)))
                        .toList(),
                charts.stream()
                        .map(one -> one.because(anew(one.causes(), numbers)))
                        .toList(),
                renamed,
                whole);
    }

    private static NavigableSet<Integer> anew(Set<Integer> causes, Map<Integer, Integer> numbers) {
        NavigableSet<Integer> anew = new TreeSet<>();
        causes.forEach(old -> Optional.ofNullable(numbers.get(old)).ifPresent(anew::add));
        return anew;
    }

    private boolean moves(Cause cause) {
        return cause.isProse()
                || !figuresOf(cause).isEmpty()
                || !sentencesOf(cause).isEmpty()
                || !chartsOf(cause).isEmpty();
    }

    boolean isNothing() {
        return status == Status.CHANGED
                && causes.isEmpty()
                && figures.isEmpty()
                && sentences.isEmpty()
                && charts.isEmpty()
                && renamed.isEmpty();
    }

    boolean isOfFigures() {
        return status == Status.ADDED
                || status == Status.REMOVED
                || !figures.isEmpty()
                || !charts.isEmpty()
                || causes.stream().anyMatch(Cause::isOfFigures);
    }

    /** The amounts that a cause moves. */
    List<FigureChange> figuresOf(Cause cause) {
        return figures.stream()
                .filter(figure -> figure.causes().contains(cause.number()))
                .toList();
    }

    /** How many amounts a cause moves in which tables, in their order. */
    public Map<String, Long> tablesOf(Cause cause) {
        return figuresOf(cause).stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.key().table(), LinkedHashMap::new, Collectors.counting()));
    }

    /** The sentences that a cause moves. */
    public List<SentenceChange> sentencesOf(Cause cause) {
        return sentences.stream()
                .filter(sentence -> sentence.causes().contains(cause.number()))
                .toList();
    }

    /** The charts that a cause moves. */
    public List<ChartChange> chartsOf(Cause cause) {
        return charts.stream()
                .filter(chart -> chart.causes().contains(cause.number()))
                .toList();
    }
}
