package org.mingzhang.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/**
 * Finds who made a file state what it states: the commit whose parents all state something else. Values are compared and
 * not lines, so whoever only wrote a number otherwise, moved a line or renamed a folder is not its author.
 */
final class Authorship implements AutoCloseable {
    private final SiteRepository site;
    private final RevWalk walk;
    private final Optional<RevCommit> newest;
    private final boolean committed;
    private final StandardLibrary standards;
    private final Map<Place, Probe.Version> versions = new HashMap<>();
    private final Map<RevCommit, GitTree> trees = new HashMap<>();

    /** A file in a commit. */
    private record Place(RevCommit commit, String path) {}

    /**
     * @param newest the newer revision, or the commit that the working tree stands on
     * @param committed whether the newer revision is that commit, and not the working tree
     * @param standards by which older versions are read
     */
    Authorship(SiteRepository site, Optional<RevCommit> newest, boolean committed, StandardLibrary standards)
            throws IOException {
        this.site = site;
        this.walk = new RevWalk(site.repository());
        this.newest = newest.isPresent() ? Optional.of(walk.parseCommit(newest.get())) : Optional.empty();
        this.committed = committed;
        this.standards = standards;
    }

    /**
     * Who made each of these so.
     *
     * @param file the file's path from the site's folder
     */
    Map<Probe, Author> of(String file, Collection<Probe> probes) throws IOException {
        Map<Probe, Author> authors = new LinkedHashMap<>();
        Set<Probe> open = new LinkedHashSet<>(probes);
        if (newest.isEmpty()) {
            open.forEach(probe -> authors.put(probe, new Author.Uncommitted()));
            return authors;
        }
        Place first = new Place(newest.get(), file);
        if (!committed) {
            Probe.Version head = version(first);
            open.removeIf(probe -> {
                boolean changed = !probe.holds(head);
                if (changed) {
                    authors.put(probe, new Author.Uncommitted());
                }
                return changed;
            });
        }
        search(first, open, authors);
        return authors;
    }

    /** Walks from the newest commit to older ones; each question follows a parent that answers it alike. */
    private void search(Place first, Set<Probe> probes, Map<Probe, Author> authors) throws IOException {
        Map<Place, Set<Probe>> open = new HashMap<>();
        PriorityQueue<Place> queue = new PriorityQueue<>(
                Comparator.comparingInt((Place place) -> -place.commit().getCommitTime())
                        .thenComparing(place -> place.commit().name())
                        .thenComparing(Place::path));
        if (!probes.isEmpty()) {
            open.put(first, probes);
            queue.add(first);
        }
        while (!queue.isEmpty()) {
            Place place = queue.remove();
            Set<Probe> left = new LinkedHashSet<>(open.getOrDefault(place, Set.of()));
            open.remove(place);
            for (RevCommit parent : place.commit().getParents()) {
                Place before = before(place, walk.parseCommit(parent));
                Set<Probe> alike = alike(place, before, left);
                if (!alike.isEmpty()) {
                    left.removeAll(alike);
                    if (open.merge(before, alike, Authorship::union) == alike) {
                        queue.add(before);
                    }
                }
            }
            for (Probe probe : left) {
                authors.put(probe, author(place));
            }
        }
    }

    private static Set<Probe> union(Set<Probe> one, Set<Probe> other) {
        Set<Probe> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Nothing is known of what was never there, nor of what was there when the history was cut off. */
    private Author author(Place place) throws IOException {
        boolean never = place.commit().getParentCount() == 0 && blob(place).isEmpty();
        return never || site.isCutOff(place.commit())
                ? new Author.Unknown()
                : new Author.Committed(Commit.of(place.commit()));
    }

    private Set<Probe> alike(Place place, Place before, Set<Probe> probes) throws IOException {
        if (probes.isEmpty() || blob(place).equals(blob(before))) {
            return new LinkedHashSet<>(probes);
        }
        Probe.Version version = version(before);
        return probes.stream()
                .filter(probe -> probe.holds(version))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same file in a parent, which may have called it otherwise. */
    private Place before(Place place, RevCommit parent) throws IOException {
        Place same = new Place(parent, place.path());
        if (blob(same).isPresent() || blob(place).isEmpty()) {
            return same;
        }
        try (TreeWalk trees = new TreeWalk(site.repository())) {
            trees.addTree(parent.getTree());
            trees.addTree(place.commit().getTree());
            trees.setRecursive(true);
            trees.setFilter(PathFilter.create(site.prefix() + GitTree.CONTENT));
            RenameDetector renames = new RenameDetector(site.repository());
            renames.addAll(DiffEntry.scan(trees));
            return renames.compute().stream()
                    .filter(entry -> entry.getChangeType() == DiffEntry.ChangeType.RENAME)
                    .filter(entry -> entry.getNewPath().equals(site.prefix() + place.path()))
                    .map(entry -> new Place(
                            parent, entry.getOldPath().substring(site.prefix().length())))
                    .findFirst()
                    .orElse(same);
        }
    }

    private Optional<ObjectId> blob(Place place) throws IOException {
        return GitTree.blob(site.repository(), place.commit(), site.prefix() + place.path());
    }

    private Probe.Version version(Place place) throws IOException {
        Probe.Version known = versions.get(place);
        if (known == null) {
            known = blob(place).isEmpty() ? Probe.Version.NONE : read(place);
            versions.put(place, known);
        }
        return known;
    }

    private GitTree tree(RevCommit commit) throws IOException {
        GitTree known = trees.get(commit);
        if (known == null) {
            known = GitTree.of(site.repository(), commit, site.prefix(), commit.name());
            trees.put(commit, known);
        }
        return known;
    }

    private Probe.Version read(Place place) throws IOException {
        GitTree tree = tree(place.commit());
        if (!place.path().endsWith(".yaml")) {
            String text = new String(tree.bytes(Path.of(place.path()), FileReader.LIMIT), StandardCharsets.UTF_8);
            Set<String> lines = text.lines().map(String::strip).collect(Collectors.toSet());
            return new Probe.Version(true, true, Map.of(), lines);
        }
        Diagnostics findings = new Diagnostics();
        Map<FactPath, String> facts = new HashMap<>();
        address(place.path())
                .flatMap(address -> new ContentReader(Path.of(""), new FileReader(tree))
                        .draft(
                                address,
                                id -> standards.standard(id, findings).map(Standard::schema),
                                standards.ids(),
                                findings))
                .ifPresent(disclosure -> disclosure
                        .facts()
                        .all()
                        .forEach(fact -> facts.put(fact.path(), Probe.form(Optional.of(fact)))));
        return new Probe.Version(true, !findings.hasErrors(), facts, Set.of());
    }

    private static Optional<Address> address(String path) {
        int end = path.length() - ".yaml".length();
        int start = GitTree.CONTENT.length() + 1;
        return path.startsWith(GitTree.CONTENT + "/") ? Address.parse(path.substring(start, end)) : Optional.empty();
    }

    @Override
    public void close() {
        walk.close();
    }
}
