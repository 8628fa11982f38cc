package org.mingzhang.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a release does to the files of a target; all lists are sorted.
 *
 * @param unchanged how many files stay as they are
 */
public record Changes(List<String> added, List<String> changed, List<String> removed, int unchanged) {
    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /**
     * @param before the paths that an earlier release wrote
     * @param found what really stands at a path, if it is a file
     */
    static Changes between(Iterable<String> before, Function<String, Optional<Manifest.Entry>> found, Manifest next) {
        TreeSet<String> known = new TreeSet<>();
        before.forEach(known::add);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        next.files().forEach((path, entry) -> {
            Optional<Manifest.Entry> standing = found.apply(path);
            if (standing.isEmpty()) {
                added.add(path);
            } else if (!standing.get().equals(entry)) {
                changed.add(path);
            }
        });
        known.removeAll(next.files().keySet());
        known.removeIf(path -> found.apply(path).isEmpty());
        int unchanged = next.files().size() - added.size() - changed.size();
        return new Changes(added, changed, List.copyOf(known), unchanged);
    }
}
