package org.mingzhang.build;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.render.Pictures;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileStates;

/**
 * A site that is being written: kept in memory, and made anew only where its files are others. Nothing is written.
 *
 * <p>A disclosure depends on its own folder, on those of the years before it, and on what all share. One that cannot be
 * made now keeps the page it had.
 */
public final class LiveSite {
    private static final SiteParts.View VIEW = new SiteParts.View(true, Pictures.ON_DEMAND);

    /** Of how many disclosures the pages are shown before the rules have looked at them. */
    private static final int AT_ONCE = 4;

    private static final List<String> FOLDERS = List.of("content", "themes");

    private final Path root;
    private final int threads;
    private final Listener listener;
    private FileStates states = FileStates.none();
    private Shared shared = new Shared(List.of(), new TreeMap<>());
    private Diagnostics ofParts = new Diagnostics();
    private Optional<SiteParts> parts = Optional.empty();
    private final SortedMap<Address, Work> works = new TreeMap<>();
    private SortedMap<String, Supplier<byte[]>> common = new TreeMap<>();
    private Edition edition =
            new Edition(0, new TreeMap<>(), new CheckReport(new Diagnostics(), List.of()), Set.of(), new TreeMap<>());

    /** What every disclosure depends on: which others there are, and the digests of files. */
    private record Shared(List<Address> addresses, SortedMap<String, String> files) {}

    /**
     * A disclosure as it was last worked on.
     *
     * @param inputs the digests of the files it depends on, besides those that all share
     * @param standing the page as it was last made
     * @param behind whether it could not be made of the files as they are now
     */
    private record Work(
            SortedMap<String, String> inputs,
            CheckReport.Checked checked,
            Optional<DisclosureWork.Page> standing,
            boolean behind) {
        /** The same, to be worked on in any case. */
        Work touched() {
            return new Work(new TreeMap<>(), checked, standing, behind);
        }
    }

    /**
     * @param root the site's folder, which holds {@code content}
     * @param threads how many disclosures are worked on at once
     */
    public LiveSite(Path root, int threads, Listener listener) {
        this.root = root.toAbsolutePath().normalize();
        this.threads = threads;
        this.listener = listener;
    }

    /** The folders that the site is made from, as of the last look; to be watched. */
    public synchronized Collection<Path> folders() {
        return states.folders();
    }

    /** The edition as of the last look. */
    public synchronized Edition edition() {
        return edition;
    }

    /** Looks at the files, and makes anew what depends on those that are others than at the last look. */
    public Edition refresh() {
        return refresh(edition -> {});
    }

    /**
     * The same.
     *
     * @param early is given an edition with new pages, where there is one before the rules have looked at them
     */
    public synchronized Edition refresh(Consumer<Edition> early) {
        FileStates now = states.next(root, FOLDERS);
        if (edition.number() > 0 && now.below("").equals(states.below(""))) {
            states = now;
            return edition;
        }
        states = now;
        Diagnostics found = new Diagnostics();
        try {
            open(found);
            parts.ifPresent(known -> workOn(known, found, early));
        } catch (RuntimeException e) { // a mistake of the program, or a disk that fails, must not end a preview
            found.add(Code.INTERNAL, null, "problem", e.toString());
        }
        edition = edition(found);
        return edition;
    }

    /** Reads anew what all disclosures share, where that is not what it was. */
    private void open(Diagnostics found) {
        List<Address> addresses = SiteParts.addresses(root, VIEW, found);
        Shared now = new Shared(addresses, sharedFiles());
        if (edition.number() == 0 || !now.equals(shared)) {
            ofParts = new Diagnostics();
            parts = Optional.empty();
            parts = SiteParts.read(root, addresses, VIEW, ofParts, listener);
            shared = now;
            works.replaceAll((address, work) -> work.touched());
        }
    }

    private SortedMap<String, String> sharedFiles() {
        SortedMap<String, String> files = new TreeMap<>(states.below("themes/"));
        files.putAll(states.below("content/standards/"));
        states.below("content/").forEach((name, digest) -> {
            if (name.equals("content/site.yaml") || name.endsWith("/" + ContentReader.DEPARTMENT_FILE)) {
                files.put(name, digest);
            }
        });
        return files;
    }

    /** The files of a disclosure and of the years before it, as far back as there are any. */
    private SortedMap<String, String> inputs(Address address) {
        SortedMap<String, String> inputs = new TreeMap<>();
        Address at = address;
        do {
            inputs.putAll(states.below("content/" + at.department() + "/" + at.year() + "/"));
            at = at.yearBefore();
        } while (shared.addresses().contains(at));
        return inputs;
    }

    /**
     * Works on what was touched. After a save of one or two files their pages are shown as soon as they are made, with what
     * was found before; what the rules say of them follows.
     */
    private void workOn(SiteParts known, Diagnostics found, Consumer<Edition> early) {
        List<Address> touched = known.addresses().stream()
                .filter(address -> !works.containsKey(address)
                        || !works.get(address).inputs().equals(inputs(address)))
                .toList();
        works.keySet().retainAll(known.addresses());
        if (touched.size() > AT_ONCE || !works.keySet().containsAll(touched)) {
            List<DisclosureWork.Made> made = Parallel.map(touched, threads, known.work()::run);
            for (int i = 0; i < touched.size(); i++) {
                put(touched.get(i), made.get(i).checked(), made.get(i).page());
            }
            gather(known, found);
            return;
        }
        List<DisclosureWork.Begun> begun = Parallel.map(touched, threads, known.work()::begin);
        for (DisclosureWork.Begun one : begun) {
            Work before = works.get(one.address());
            if (before != null && one.page().isPresent()) {
                put(one.address(), before.checked(), one.page());
            }
        }
        gather(known, found);
        edition = edition(found);
        early.accept(edition);
        for (DisclosureWork.Begun one : begun) {
            DisclosureWork.Made made = known.work().finish(one);
            put(one.address(), made.checked(), made.page());
        }
    }

    /** Keeps what was made; where no page could be, the one that stands. */
    private void put(Address address, CheckReport.Checked checked, Optional<DisclosureWork.Page> page) {
        Optional<DisclosureWork.Page> standing =
                page.or(() -> Optional.ofNullable(works.get(address)).flatMap(Work::standing));
        works.put(address, new Work(inputs(address), checked, standing, page.isEmpty()));
    }

    /** Makes what depends on all disclosures. */
    private void gather(SiteParts known, Diagnostics found) {
        common = new TreeMap<>();
        known.pages().assets().forEach((file, bytes) -> common.put(file, () -> bytes));
        known.lists().of(published(), found).forEach((file, list) -> common.put(file, list.html()));
    }

    private List<Published> published() {
        return works.values().stream()
                .flatMap(work -> work.standing().stream())
                .map(DisclosureWork.Page::published)
                .toList();
    }

    /** @param found what concerns the site beside what its parts have told */
    private Edition edition(Diagnostics found) {
        Diagnostics ofSite = new Diagnostics();
        ofSite.addAll(found);
        ofSite.addAll(ofParts);
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>(common);
        works.values().forEach(work -> work.standing().ifPresent(page -> files.putAll(page.files())));
        SortedMap<String, String> shown = new TreeMap<>();
        Set<String> behind = new TreeSet<>();
        works.forEach((address, work) -> {
            String page = page(address);
            shown.put(page, address.toString());
            if (work.behind()) {
                behind.add(page);
            }
        });
        List<CheckReport.Checked> checked =
                works.values().stream().map(Work::checked).toList();
        return new Edition(edition.number() + 1, files, new CheckReport(ofSite, checked), behind, shown);
    }

    private static String page(Address address) {
        return Route.disclosure(address.department(), address.year().toString(), address.kind())
                .file();
    }
}
