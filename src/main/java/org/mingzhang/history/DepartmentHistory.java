package org.mingzhang.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;

/**
 * Finds the commits that changed what the disclosures of one department publish: those that publish something that none of
 * their parents does. A version that cannot be read was never published, and is passed over.
 */
final class DepartmentHistory {
    private final CommitGraph graph;
    private final Versions versions;
    private final Map<Place, Optional<String>> published = new HashMap<>();

    /** A disclosure in a commit, by the folder it has there. */
    private record Place(RevCommit commit, Address address) {}

    DepartmentHistory(CommitGraph graph, Versions versions) {
        this.graph = graph;
        this.versions = versions;
    }

    /** The notes of the commits, the latest day first; of one day, the later commit first. */
    List<CommitNote> of(Address address, RevCommit newest) throws IOException {
        List<CommitNote> notes = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        PriorityQueue<Place> open = new PriorityQueue<>(Comparator.<Place>comparingInt(
                        place -> graph.step(place.commit()).age())
                .thenComparing(Place::address));
        open.add(settled(new Place(newest, address)));
        while (!open.isEmpty()) {
            Place place = open.remove();
            if (seen.add(place)) {
                open.addAll(followed(place, notes));
            }
        }
        notes.sort(Comparator.comparing(CommitNote::day).reversed());
        return List.copyOf(notes);
    }

    /** Notes a commit if it changed something, and gives what to look at next. */
    private List<Place> followed(Place place, List<CommitNote> notes) throws IOException {
        List<Place> parents = parents(place);
        Optional<String> now = published(place);
        if (now.isEmpty()) {
            return parents;
        }
        boolean changed = parents.isEmpty() && !now.get().equals(Versions.NOTHING);
        for (Place parent : parents) {
            if (before(parent).contains(now.get())) {
                return List.of(parent);
            }
            changed = true;
        }
        if (changed) {
            notes.add(CommitNote.of(Commit.of(place.commit())));
        }
        return parents;
    }

    /** What was published at a commit: by itself, or else by the nearest before it that could be read. */
    private Set<String> before(Place first) throws IOException {
        Set<String> found = new HashSet<>();
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Place place = open.remove();
            if (seen.add(place)) {
                Optional<String> own = published(place);
                List<Place> parents = own.isPresent() ? List.of() : parents(place);
                own.ifPresent(found::add);
                open.addAll(parents);
                if (own.isEmpty() && parents.isEmpty()) {
                    found.add(Versions.NOTHING);
                }
            }
        }
        return found;
    }

    private Optional<String> published(Place place) throws IOException {
        Optional<String> known = published.get(place);
        if (known == null) {
            known = versions.published(place.commit(), place.address());
            published.put(place, known);
        }
        return known;
    }

    private List<Place> parents(Place place) throws IOException {
        List<Place> parents = new ArrayList<>();
        for (CommitGraph.Edge edge : graph.step(place.commit()).edges()) {
            parents.add(settled(new Place(
                    edge.parent(), versions.former(place.address(), edge.parent(), place.commit(), edge.paths()))));
        }
        return parents;
    }

    /** The oldest commit with the same files, along the first parents that have them. */
    private Place settled(Place place) {
        Place at = place;
        Optional<RevCommit> same = same(at);
        while (same.isPresent()) {
            at = new Place(same.get(), place.address());
            same = same(at);
        }
        return at;
    }

    private Optional<RevCommit> same(Place place) {
        return graph.step(place.commit()).edges().stream()
                .filter(edge -> !touches(edge, place.address()))
                .map(CommitGraph.Edge::parent)
                .findFirst();
    }

    /** Whether a commit differs from a parent in a file that the disclosure can depend on. */
    private static boolean touches(CommitGraph.Edge edge, Address address) {
        String department = Snapshot.department(address.department());
        String last = department + address.year() + "/\uffff";
        String first = edge.paths().ceiling(department);
        return edge.touches(Snapshot.STANDARDS)
                || edge.touches(department + ContentReader.DEPARTMENT_FILE)
                || (first != null && first.compareTo(last) < 0);
    }
}
