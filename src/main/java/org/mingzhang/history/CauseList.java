package org.mingzhang.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.history.SentenceChange.Words;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.narrative.Run;

/** What was typed otherwise in one disclosure: facts, and lines of prose as they turn up. Counted from 1. */
final class CauseList {
    private final Edition before;
    private final Edition after;
    private final Map<FactPath, Integer> facts = new LinkedHashMap<>();
    private final Map<String, Integer> prose = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<Edition, Map<Object, FactPath>> typed;

    /**
     * A cause whose author is still to be found.
     *
     * @param file the name of the file in its folder to ask for the author; empty where it was typed elsewhere
     */
    record Found(Cause cause, Optional<Probe> probe, String file) {}

    CauseList(Edition before, Edition after) {
        this.before = before;
        this.after = after;
        this.typed = Map.of(before, DisclosureComparer.typed(before), after, DisclosureComparer.typed(after));
        Set<FactPath> paths = new LinkedHashSet<>(after.facts().keySet());
        paths.addAll(before.facts().keySet());
        paths.forEach(this::addFact);
    }

    List<Found> found() {
        return found;
    }

    private void addFact(FactPath path) {
        Optional<Fact> was = Optional.ofNullable(before.facts().get(path));
        Optional<Fact> is = Optional.ofNullable(after.facts().get(path));
        if (DisclosureComparer.same(was, is)) {
            return;
        }
        int number = found.size() + 1;
        facts.put(path, number);
        Edition edition = is.isPresent() ? after : before;
        String title = path.keys().stream().map(edition.filled()::called).collect(Collectors.joining("."));
        boolean here = is.map(after::isTyped).orElseGet(() -> before.isTyped(was.orElseThrow()));
        Cause cause = new Cause(
                number,
                title,
                was.map(Fact::value),
                is.map(Fact::value),
                was.map(Fact::span),
                is.map(Fact::span),
                new Author.Elsewhere());
        Optional<Probe> probe = here ? Optional.of(new Probe.OfFact(path, Probe.form(is))) : Optional.empty();
        found.add(new Found(cause, probe, after.disclosure().kind() + ".yaml"));
    }

    /** The numbers of the facts among these that differ. */
    NavigableSet<Integer> numbers(Collection<FactPath> paths) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        paths.forEach(path -> Optional.ofNullable(facts.get(path)).ifPresent(numbers::add));
        return numbers;
    }

    /** The numbers of the facts that stand behind a sentence. */
    NavigableSet<Integer> behind(Told told, Edition edition) {
        Set<FactPath> paths = new LinkedHashSet<>();
        for (Told.Piece piece : told.pieces()) {
            if (piece.run() instanceof Run.Figure figure) {
                paths.addAll(edition.origins().of(figure.quantity().sources()));
            } else if (piece.run() instanceof Run.Words words) {
                words.place().map(typed.getOrDefault(edition, Map.of())::get).ifPresent(paths::add);
            }
        }
        return numbers(paths);
    }

    /** The number of a line of prose whose words are among those that changed. */
    Optional<Integer> prose(Optional<Told> was, List<Words> old, Optional<Told> is, List<Words> young) {
        Optional<Span> now = is.flatMap(told -> changed(told, young));
        Optional<Span> then = was.flatMap(told -> changed(told, old));
        if (now.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> placeAfter = now.or(() -> is.flatMap(Told::prosePlace));
        Optional<Span> placeBefore = then.or(() -> was.flatMap(Told::prosePlace));
        Span place = placeAfter.or(() -> placeBefore).orElseThrow();
        String line = place.file().name() + ":" + place.line();
        Integer known = prose.get(line);
        return Optional.of(known == null ? addProse(line, place, placeBefore, placeAfter) : known);
    }

    private int addProse(String line, Span place, Optional<Span> placeBefore, Optional<Span> placeAfter) {
        int number = found.size() + 1;
        prose.put(line, number);
        Probe probe = new Probe.OfLine(place.file().lineText(place.line()).strip(), placeAfter.isPresent());
        Cause cause = new Cause(
                number, "", Optional.empty(), Optional.empty(), placeBefore, placeAfter, new Author.Elsewhere());
        String name = place.file().name();
        found.add(new Found(cause, Optional.of(probe), name.substring(name.lastIndexOf('/') + 1)));
        return number;
    }

    /** Where the first of the changed words stands that an author wrote in a file of prose. */
    private static Optional<Span> changed(Told told, List<Words> words) {
        int offset = 0;
        for (Words stretch : words) {
            if (stretch.changed()) {
                Optional<Span> place =
                        told.proseAt(offset, offset + stretch.text().length());
                if (place.isPresent()) {
                    return place;
                }
            }
            offset += stretch.text().length();
        }
        return Optional.empty();
    }
}
