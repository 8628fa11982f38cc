package org.mingzhang.release;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;

/**
 * A folder, such as the root of a web server, here or on a server. Files that no release wrote are left alone, wherever
 * they stand in it.
 */
final class FolderTarget implements Target {
    /** May stand alone in a folder that is to be published, as it does in a fresh clone. */
    static final String GITIGNORE = ".gitignore";

    private final Tree site;
    private final Journal journal;
    private final Options options;
    private final Listener listener;

    FolderTarget(Tree site, Options options) {
        this(site, options, Listener.SILENT);
    }

    /** The same, and somebody is told how it goes. */
    FolderTarget(Tree site, Options options, Listener listener) {
        this.site = site;
        this.journal = new Journal(site, listener);
        this.options = options;
        this.listener = listener;
    }

    @Override
    public boolean withReport() {
        return false;
    }

    @Override
    public void recover() {
        if (journal.isThere()) {
            Tree.Lock lock = journal.lock(options.unlock());
            try (lock) {
                journal.recover();
            }
        }
    }

    @Override
    public Optional<Changes> plan(Release release, Diagnostics diagnostics) {
        return isOurs(release.manifest(), diagnostics) ? Optional.of(changes(release.manifest())) : Optional.empty();
    }

    /** Whether it may be changed; else there is a finding. */
    private boolean isOurs(Manifest next, Diagnostics diagnostics) {
        Optional<Set<String>> ours = written();
        Optional<String> foreign = ours.isEmpty() ? firstFile() : inTheWay(next, ours.get());
        foreign.ifPresent(file -> diagnostics.add(Code.TARGET_NOT_OURS, null, "target", site.shown(), "file", file));
        return foreign.isEmpty();
    }

    private Changes changes(Manifest next) {
        listener.begins(Stage.LOOK, next.files().size());
        // Where a release was cut off, files are not those that stand in its list.
        boolean isBelieved = !options.full() && !journal.isOpen();
        Optional<Manifest> believed = isBelieved ? last() : Optional.empty();
        return Changes.between(
                written().orElseGet(Set::of),
                new Changes.Standing() {
                    @Override
                    public boolean isFile(String path) {
                        boolean is = site.isFile(path);
                        if (!is) {
                            listener.done();
                        }
                        return is;
                    }

                    @Override
                    public boolean holds(String path, Manifest.Entry listed) {
                        boolean holds = site.holds(path, listed, believed);
                        listener.done();
                        return holds;
                    }
                },
                next);
    }

    private Optional<Manifest> last() {
        return site.manifest().flatMap(Manifest::of);
    }

    /** The paths that earlier releases wrote, one that was cut off among them; none where there was no release. */
    private Optional<Set<String>> written() {
        Set<String> paths = new TreeSet<>();
        Optional<Manifest> last = last();
        Optional<Manifest> begun = journal.next();
        last.ifPresent(manifest -> paths.addAll(manifest.files().keySet()));
        begun.ifPresent(manifest -> paths.addAll(manifest.files().keySet()));
        return last.isEmpty() && begun.isEmpty() ? Optional.empty() : Optional.of(paths);
    }

    private Optional<String> firstFile() {
        Tree.Kind kind = site.kind("");
        if (kind != Tree.Kind.FOLDER) {
            return kind == Tree.Kind.NONE ? Optional.empty() : Optional.of(site.shown());
        }
        return site.files("").stream()
                .filter(path -> !path.equals(GITIGNORE) && !Journal.holds(path))
                .findFirst();
    }

    private Optional<String> inTheWay(Manifest next, Set<String> ours) {
        return next.files().keySet().stream()
                .flatMap(path -> site.standing(path).stream())
                .filter(path -> !ours.contains(path) || site.kind(path) != Tree.Kind.FILE)
                .findFirst();
    }

    /** Whether it is ours is asked before the lock, since the lock is a file in it. */
    @Override
    public Optional<Changes> bring(Release release, Diagnostics diagnostics) {
        if (!isOurs(release.manifest(), diagnostics)) {
            return Optional.empty();
        }
        Tree.Lock lock = journal.lock(options.unlock());
        try (lock) {
            journal.recover();
            Optional<Changes> planned = plan(release, diagnostics);
            planned.filter(changes -> !isThere(release, changes)).ifPresent(changes -> {
                journal.prepare(release, changes);
                journal.finish();
            });
            return planned;
        }
    }

    private boolean isThere(Release release, Changes changes) {
        byte[] list = release.manifest().json();
        return changes.isEmpty()
                && site.manifest().filter(last -> Arrays.equals(last, list)).isPresent();
    }

    @Override
    public void close() {
        site.close();
    }
}
