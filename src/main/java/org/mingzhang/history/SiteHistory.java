package org.mingzhang.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Address;

/**
 * Tells which commits changed what the disclosures of a site publish, up to the last commit; what is not committed is no
 * part of it. Earlier versions are read with this program's standards, unless the site has its own.
 */
public final class SiteHistory {
    private final Path root;
    private final Diagnostics diagnostics;

    /**
     * @param root the site's folder, which holds {@code content} and lies in a git repository
     * @param diagnostics learns what stands in the way
     */
    public SiteHistory(Path root, Diagnostics diagnostics) {
        this.root = root.toAbsolutePath().normalize();
        this.diagnostics = diagnostics;
    }

    /**
     * The notes of each disclosure, the latest day first; nothing where they cannot be had, or not all of them, which is
     * reported.
     */
    public Optional<SortedMap<Address, List<CommitNote>>> notes(List<Address> addresses) {
        Optional<SiteRepository> opened = SiteRepository.open(root, diagnostics);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SiteRepository site = opened.get()) {
            if (site.isBare()) {
                diagnostics.add(Code.REPOSITORY_BARE, null, "folder", root.toString());
                return Optional.empty();
            }
            Optional<RevCommit> newest = site.commit(Constants.HEAD, diagnostics);
            return newest.isEmpty() ? Optional.empty() : notes(addresses, site, newest.get());
        } catch (IOException e) {
            SiteRepository.unreadable(e, diagnostics);
        } catch (UncheckedIOException e) {
            SiteRepository.unreadable(Objects.requireNonNull(e.getCause()), diagnostics);
        }
        return Optional.empty();
    }

    private Optional<SortedMap<Address, List<CommitNote>>> notes(
            List<Address> addresses, SiteRepository site, RevCommit newest) throws IOException {
        CommitGraph graph = CommitGraph.of(site, newest);
        if (graph.isCutOff()) {
            diagnostics.add(Code.HISTORY_CUT_OFF, null);
            return Optional.empty();
        }
        Versions versions = new Versions(site);
        SortedMap<Address, List<CommitNote>> notes = new ConcurrentSkipListMap<>();
        Map<String, List<Address>> departments = addresses.stream().collect(Collectors.groupingBy(Address::department));
        departments.values().parallelStream().forEach(own -> {
            DepartmentHistory history = new DepartmentHistory(graph, versions);
            own.forEach(address -> notes.put(address, noted(history, address, newest)));
        });
        return Optional.of(new TreeMap<>(notes));
    }

    private static List<CommitNote> noted(DepartmentHistory history, Address address, RevCommit newest) {
        try {
            return history.of(address, newest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
