package org.mingzhang.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.CellPlace;

/**
 * Compares two editions of one disclosure by what they print. A cell is known by its table, subject and column, a fact by
 * its keys, a sentence by its section and words: where they stand in a file does not matter.
 */
final class DisclosureComparer {
    private final Edition before;
    private final Edition after;
    private final CauseList causes;

    DisclosureComparer(Edition before, Edition after) {
        this.before = before;
        this.after = after;
        this.causes = new CauseList(before, after);
    }

    /** What was typed otherwise. */
    CauseList causes() {
        return causes;
    }

    /** The amounts of tables that are printed otherwise, in the order of the newer tables. */
    List<FigureChange> figures() {
        List<FigureChange> changes = new ArrayList<>();
        Set<CellKey> keys = new LinkedHashSet<>(after.cells().keySet());
        keys.addAll(before.cells().keySet());
        for (CellKey key : keys) {
            Optional<Edition.Printed> old = Optional.ofNullable(before.cells().get(key));
            Optional<Edition.Printed> young = Optional.ofNullable(after.cells().get(key));
            AmountUnit unit = unit(old, young);
            Optional<Money> was = old.map(printed -> printed.cell().amount().printed(unit));
            Optional<Money> is = young.map(printed -> printed.cell().amount().printed(unit));
            if (!was.equals(is)) {
                changes.add(change(key, was, is, unit, young.or(() -> old).orElseThrow()));
            }
        }
        return changes;
    }

    private FigureChange change(
            CellKey key, Optional<Money> was, Optional<Money> is, AmountUnit unit, Edition.Printed printed) {
        Edition edition = is.isPresent() ? after : before;
        CellPlace place = edition.filled().place(key).orElseThrow();
        String anchor = printed.table()
                .line(key.line())
                .map(printed.table()::anchor)
                .orElse(printed.table().id() + "-total");
        Set<FactPath> paths = new LinkedHashSet<>(before.origins(key));
        paths.addAll(after.origins(key));
        return new FigureChange(key, place, printed.table().title(), anchor, was, is, unit, causes.numbers(paths));
    }

    /** The coarser of two units: a table that is printed in another unit says the same. */
    private static AmountUnit unit(Optional<Edition.Printed> old, Optional<Edition.Printed> young) {
        AmountUnit one = old.or(() -> young).orElseThrow().unit();
        AmountUnit other = young.or(() -> old).orElseThrow().unit();
        return one.fen() > other.fen() ? one : other;
    }

    /** The sentences that read otherwise, by section. */
    List<SentenceChange> sentences() {
        Map<String, List<Told>> old = before.sentences();
        Map<String, List<Told>> young = after.sentences();
        Set<String> sections = new LinkedHashSet<>(young.keySet());
        sections.addAll(old.keySet());
        List<SentenceChange> changes = new ArrayList<>();
        for (String section : sections) {
            List<Told> was = old.getOrDefault(section, List.of());
            List<Told> is = young.getOrDefault(section, List.of());
            for (TextDifference.Pair pair : TextDifference.pairs(texts(was), texts(is))) {
                changes.add(sentence(
                        pair.before() < 0 ? Optional.empty() : Optional.of(was.get(pair.before())),
                        pair.after() < 0 ? Optional.empty() : Optional.of(is.get(pair.after()))));
            }
        }
        return changes;
    }

    private static List<String> texts(List<Told> sentences) {
        return sentences.stream().map(Told::text).toList();
    }

    private SentenceChange sentence(Optional<Told> was, Optional<Told> is) {
        List<List<SentenceChange.Words>> words = TextDifference.words(
                was.map(Told::text).orElse(""), is.map(Told::text).orElse(""));
        NavigableSet<Integer> numbers = new TreeSet<>();
        was.ifPresent(told -> numbers.addAll(causes.behind(told, before)));
        is.ifPresent(told -> numbers.addAll(causes.behind(told, after)));
        causes.prose(was, words.get(0), is, words.get(1)).ifPresent(numbers::add);
        Told shown = is.or(() -> was).orElseThrow();
        return new SentenceChange(shown.where(), !shown.isProse(), words.get(0), words.get(1), numbers);
    }

    /** The charts that draw other amounts. */
    List<ChartChange> charts() {
        Map<String, ChartPoints> old = ChartPoints.of(before);
        Map<String, ChartPoints> young = ChartPoints.of(after);
        Set<String> keys = new LinkedHashSet<>(young.keySet());
        keys.addAll(old.keySet());
        List<ChartChange> changes = new ArrayList<>();
        for (String key : keys) {
            ChartPoints was = old.getOrDefault(key, ChartPoints.NONE);
            ChartPoints is = young.getOrDefault(key, ChartPoints.NONE);
            List<ChartChange.Point> points = points(was.amounts(), is.amounts());
            if (!points.isEmpty()) {
                ChartPoints shown = is.id().isEmpty() ? was : is;
                Set<FactPath> paths = new LinkedHashSet<>(was.origins());
                paths.addAll(is.origins());
                changes.add(new ChartChange(key, shown.id(), shown.title(), points, causes.numbers(paths)));
            }
        }
        return changes;
    }

    private static List<ChartChange.Point> points(Map<String, Money> was, Map<String, Money> is) {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .map(name -> new ChartChange.Point(
                        name, Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name))))
                .filter(point -> !point.before().equals(point.after()))
                .toList();
    }

    /** The subjects that both print under other names. */
    List<Comparison.Renamed> renamed() {
        List<Comparison.Renamed> renamed = new ArrayList<>();
        after.subjects().forEach((code, name) -> {
            String old = before.subjects().getOrDefault(code, name);
            if (!old.equals(name)) {
                renamed.add(new Comparison.Renamed(code, old, name));
            }
        });
        return renamed;
    }

    /** The facts of an edition by the place where they were typed. */
    static Map<Object, FactPath> typed(Edition edition) {
        Map<Object, FactPath> typed = new LinkedHashMap<>();
        edition.facts().values().stream().filter(edition::isTyped).forEach(fact -> typed.put(fact.span(), fact.path()));
        return typed;
    }

    static boolean same(Optional<Fact> one, Optional<Fact> other) {
        return Probe.form(one).equals(Probe.form(other));
    }
}
