package org.mingzhang.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.history.SiteHistory;
import org.mingzhang.render.Pages;
import org.mingzhang.source.Address;

/**
 * What pages tell of the commits that changed them.
 *
 * @param told whether they tell of commits at all
 * @param commits the latest day first
 */
record Revisions(boolean told, SortedMap<Address, List<Pages.Note>> commits) {
    /** For pages that tell of none. */
    static final Revisions UNTOLD = new Revisions(false, new TreeMap<>());

    /** What the history of a site tells; nothing where it cannot be had, which is reported. */
    static Optional<Revisions> read(Path root, List<Address> addresses, Diagnostics diagnostics) {
        return new SiteHistory(root, diagnostics).notes(addresses).map(notes -> {
            SortedMap<Address, List<Pages.Note>> commits = new TreeMap<>();
            notes.forEach((address, own) -> commits.put(
                    address,
                    own.stream()
                            .map(one -> new Pages.Note(one.day(), one.subject()))
                            .toList()));
            return new Revisions(true, commits);
        });
    }

    /** The notes of a disclosure; absent where pages tell of none. */
    Optional<List<Pages.Note>> of(Address address) {
        return told ? Optional.of(commits.getOrDefault(address, List.of())) : Optional.empty();
    }
}
