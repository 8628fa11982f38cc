package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds quantities by what they are called, without looking at all of them. */
final class NameIndex {
    /** A name that more quantities than these may bear tells nothing. */
    private static final int MANY = 200;

    private final Map<String, List<Reading.Place>> named;
    private final NavigableMap<String, String> backwards = new TreeMap<>();

    NameIndex(Map<String, List<Reading.Place>> named) {
        this.named = named;
        named.keySet().forEach(name -> backwards.put(reversed(name), name));
    }

    /** The quantities whose name is akin to a bare one, in the order of their names; empty where they are too many. */
    Optional<List<Reading.Place>> akin(String name) {
        TreeSet<String> names = new TreeSet<>();
        for (int from = 0; from < name.length(); from++) {
            String ending = name.substring(from);
            if (named.containsKey(ending) && Labels.akin(ending, name)) {
                names.add(ending);
            }
        }
        String end = reversed(name);
        for (Map.Entry<String, String> longer : backwards.tailMap(end).entrySet()) {
            if (!longer.getKey().startsWith(end) || names.size() > MANY) {
                break;
            }
            if (Labels.akin(longer.getValue(), name)) {
                names.add(longer.getValue());
            }
        }
        List<Reading.Place> places = new ArrayList<>();
        names.forEach(one -> places.addAll(named.getOrDefault(one, List.of())));
        return places.size() > MANY ? Optional.empty() : Optional.of(places);
    }

    private static String reversed(String name) {
        return new StringBuilder(name).reverse().toString();
    }
}
