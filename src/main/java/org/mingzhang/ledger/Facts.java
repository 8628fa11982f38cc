package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of one disclosure, in the order in which they were typed, each path once. */
public final class Facts {
    private final Map<FactPath, Fact> byPath;
    private final Map<String, List<Fact>> byFirstKey;

    private Facts(Map<FactPath, Fact> byPath) {
        this.byPath = byPath;
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : byPath.values()) {
            groups.computeIfAbsent(fact.path().first(), key -> new ArrayList<>())
                    .add(fact);
        }
        this.byFirstKey = groups;
    }

    /**
     * Facts from a collection.
     *
     * @throws IllegalArgumentException if a path occurs twice
     */
    public static Facts of(Collection<Fact> facts) {
        Map<FactPath, Fact> byPath = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (byPath.put(fact.path(), fact) != null) {
                throw new IllegalArgumentException("two facts at " + fact.path());
            }
        }
        return new Facts(byPath);
    }

    public Optional<Fact> at(FactPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The facts whose outermost key is the given one. */
    public List<Fact> under(String firstKey) {
        return Collections.unmodifiableList(byFirstKey.getOrDefault(firstKey, List.of()));
    }

    public Collection<Fact> all() {
        return Collections.unmodifiableCollection(byPath.values());
    }

    /** These facts and more; a path that is here already keeps its fact. */
    public Facts withDefaults(Collection<Fact> more) {
        Map<FactPath, Fact> merged = new LinkedHashMap<>(byPath);
        more.forEach(fact -> merged.putIfAbsent(fact.path(), fact));
        return new Facts(merged);
    }
}
