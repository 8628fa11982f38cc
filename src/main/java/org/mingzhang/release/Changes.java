package org.mingzhang.release;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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

    /** What stands in a target. */
    interface Standing {
        boolean isFile(String path);

        /** Whether the file at a path is the one that is listed; only asked where there is one. */
        boolean holds(String path, Manifest.Entry listed);
    }

    /**
     * @param before the paths that an earlier release wrote
     */
    static Changes between(Iterable<String> before, Standing standing, Manifest next) {
        TreeSet<String> known = new TreeSet<>();
        before.forEach(known::add);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        next.files().forEach((path, entry) -> {
            if (!standing.isFile(path)) {
                added.add(path);
            } else if (!standing.holds(path, entry)) {
                changed.add(path);
            }
        });
        known.removeAll(next.files().keySet());
        known.removeIf(path -> !standing.isFile(path));
        int unchanged = next.files().size() - added.size() - changed.size();
        return new Changes(added, changed, List.copyOf(known), unchanged);
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
