package org.mingzhang.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Department;
import org.mingzhang.source.Address;

/** Which disclosure of the older revision a newer one is: a department may have moved to another folder. */
final class Departments {
    private final Snapshot before;
    private final Snapshot after;

    /** The older folder by the newer. */
    private final Map<String, String> moved = new LinkedHashMap<>();

    Departments(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
        List<String> gone = new ArrayList<>(before.departments());
        gone.removeAll(after.departments());
        for (String id : after.departments()) {
            if (!gone.isEmpty() && !before.departments().contains(id)) {
                former(id, gone).ifPresent(old -> {
                    moved.put(id, old);
                    gone.remove(old);
                });
            }
        }
    }

    /** The folder that is gone and holds the same department: by its name, or else by a disclosure that is the same. */
    private Optional<String> former(String id, List<String> gone) {
        Optional<String> name = name(after, id);
        List<String> named = gone.stream()
                .filter(old -> name.isPresent() && name.equals(name(before, old)))
                .toList();
        return named.size() == 1
                ? Optional.of(named.get(0))
                : gone.stream().filter(old -> sharesDisclosure(id, old)).findFirst();
    }

    private static Optional<String> name(Snapshot snapshot, String id) {
        return snapshot.contents().department(id, new Diagnostics()).map(Department::name);
    }

    private boolean sharesDisclosure(String id, String old) {
        return after.disclosures().stream()
                .filter(address -> address.department().equals(id))
                .anyMatch(address -> {
                    ObjectId blob = after.blobs().get(Snapshot.file(address));
                    Address former = new Address(old, address.year(), address.kind());
                    return blob != null && blob.equals(before.blobs().get(Snapshot.file(former)));
                });
    }

    /** The older folder of a department. */
    String former(String id) {
        return moved.getOrDefault(id, id);
    }

    /** The departments that have another folder. */
    List<Comparison.Renamed> renamed() {
        return moved.entrySet().stream()
                .map(entry -> new Comparison.Renamed(
                        name(after, entry.getKey()).orElse(entry.getKey()), entry.getValue(), entry.getKey()))
                .toList();
    }

    /**
     * A disclosure in both revisions.
     *
     * @param before absent where it is new
     * @param after absent where it is gone
     */
    record Pair(Optional<Address> before, Optional<Address> after) {
        Address address() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** Every disclosure of either revision, a department at a time. */
    List<List<Pair>> pairs() {
        Map<String, List<Pair>> pairs = new TreeMap<>();
        for (String id : new TreeSet<>(union())) {
            List<Pair> own = new ArrayList<>();
            String old = moved.getOrDefault(id, id);
            for (Address address : addresses(id, old)) {
                Address former = new Address(old, address.year(), address.kind());
                own.add(new Pair(
                        Optional.of(former).filter(before.disclosures()::contains),
                        Optional.of(address).filter(after.disclosures()::contains)));
            }
            if (!own.isEmpty()) {
                pairs.put(id, own);
            }
        }
        return List.copyOf(pairs.values());
    }

    private List<String> union() {
        List<String> ids = new ArrayList<>(before.departments());
        ids.removeAll(moved.values());
        ids.addAll(after.departments());
        return ids;
    }

    private NavigableSet<Address> addresses(String id, String old) {
        NavigableSet<Address> addresses = new TreeSet<>();
        after.disclosures().stream()
                .filter(address -> address.department().equals(id))
                .forEach(addresses::add);
        before.disclosures().stream()
                .filter(address -> address.department().equals(old))
                .forEach(address -> addresses.add(new Address(id, address.year(), address.kind())));
        return addresses;
    }
}
