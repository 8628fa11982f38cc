package org.mingzhang.build;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzhang.diagnostic.CheckReport;

/**
 * A site as it is previewed at one moment: every page as it was last whole, and what is to be said of it now.
 *
 * @param number grows with every edition in which something is another
 * @param files by path in the site
 * @param report what was found, drafts included
 * @param behind the pages that are older than their files, since these make none
 * @param addresses the disclosure that a page shows, by the page's path
 */
public record Edition(
        long number,
        SortedMap<String, Supplier<byte[]>> files,
        CheckReport report,
        Set<String> behind,
        SortedMap<String, String> addresses) {
    public Edition {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        behind = Set.copyOf(behind);
        addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
    }

    /** Whether a page is older than its files, or missing for their sake. */
    public boolean isBehind(String path) {
        return behind.contains(path);
    }

    /** The disclosure that a page shows, or would show if it could be made. */
    public Optional<CheckReport.Checked> shownAt(String path) {
        return Optional.ofNullable(addresses.get(path))
                .flatMap(address -> report.checked().stream()
                        .filter(one -> one.address().equals(address))
                        .findFirst());
    }
}
