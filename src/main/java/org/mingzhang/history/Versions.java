package org.mingzhang.history;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.SiteFigures;
import org.mingzhang.standard.StandardLibrary;

/** What commits publish. The same files are worked out once, however many commits hold them. Safe for many threads. */
final class Versions {
    /** What is published of a disclosure that is not there, or a draft. */
    static final String NOTHING = "";

    private final SiteRepository site;
    private final Map<String, StandardLibrary> standards = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> published = new ConcurrentHashMap<>();
    private final Map<List<RevCommit>, Departments> moves = new ConcurrentHashMap<>();

    Versions(SiteRepository site) {
        this.site = site;
    }

    /** The digest of what a commit publishes of a disclosure; none where its files cannot be read. */
    Optional<String> published(RevCommit commit, Address address) throws IOException {
        String folder = Snapshot.department(address.department());
        GitTree tree = GitTree.listing(
                List.of(
                        folder.substring(0, folder.length() - 1),
                        Snapshot.STANDARDS.substring(0, Snapshot.STANDARDS.length() - 1)),
                site.repository(),
                commit,
                site.prefix());
        Snapshot snapshot = Snapshot.of(tree, standards, new Diagnostics());
        if (!snapshot.disclosures().contains(address)) {
            return Optional.of(NOTHING);
        }
        String inputs = address.year() + address.kind() + "\n" + snapshot.inputs(address);
        Optional<String> known = published.get(inputs);
        if (known == null) {
            known = digest(snapshot.figures(), address);
            published.put(inputs, known);
        }
        return known;
    }

    private static Optional<String> digest(SiteFigures figures, Address address) {
        Diagnostics found = new Diagnostics();
        Optional<FilledDisclosure> filled = figures.draft(address, found);
        if (found.sorted().stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        return filled.map(one -> one.disclosure().draft() ? NOTHING : PublishedText.digest(new Edition(one)));
    }

    /**
     * How a disclosure was addressed in a parent, where its department may have had another folder.
     *
     * @param paths the files in which the commit differs from its parent
     */
    Address former(Address address, RevCommit parent, RevCommit commit, Set<String> paths) throws IOException {
        String folder = Snapshot.department(address.department());
        if (!paths.contains(folder + ContentReader.DEPARTMENT_FILE) || isThere(folder, parent)) {
            return address;
        }
        List<RevCommit> both = List.of(parent, commit);
        Departments known = moves.get(both);
        if (known == null) {
            known = new Departments(whole(parent), whole(commit));
            moves.put(both, known);
        }
        return new Address(known.former(address.department()), address.year(), address.kind());
    }

    private boolean isThere(String folder, RevCommit commit) throws IOException {
        String path = site.prefix() + folder.substring(0, folder.length() - 1);
        try (TreeWalk found = TreeWalk.forPath(site.repository(), path, commit.getTree())) {
            return found != null;
        }
    }

    private Snapshot whole(RevCommit commit) throws IOException {
        return Snapshot.of(
                GitTree.of(site.repository(), commit, site.prefix(), commit.name()), standards, new Diagnostics());
    }
}
