package org.mingzhang.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;

/**
 * The change of a folder from one release to the next, so that it can be cut off anywhere.
 *
 * <p>Everything is first laid down in a folder within the target, on the same file system: {@code new/}, the files to
 * be put in; {@code old/}, copies of those that are replaced or removed; {@code added} and {@code removed}, their paths; and
 * the new manifest. Until the manifest has the name {@code next}, no file of the site is touched and the old site stands. From
 * then on the change is carried to its end, by this run or the next. Should it fail, the manifest is called {@code undo} and
 * the old files are put back, again by this run or the next. A folder is not switched as a whole, since it may be the
 * root of a web server, a mounted share, or open in some window of Windows; and since files of others may stand in it.
 */
final class Journal {
    private static final String NAME = ".mingzhang-release";
    private static final String NEW = NAME + "/new";
    private static final String OLD = NAME + "/old";
    private static final String ADDED = NAME + "/added";
    private static final String REMOVED = NAME + "/removed";
    private static final String PART = NAME + "/part";
    private static final String NEXT = NAME + "/next";
    private static final String UNDO = NAME + "/undo";
    private static final String LOCK = NAME + "/lock";

    private final Tree site;
    private final Listener listener;

    Journal(Tree site) {
        this(site, Listener.SILENT);
    }

    /** The same, and somebody is told how it goes. */
    Journal(Tree site, Listener listener) {
        this.site = site;
        this.listener = listener;
    }

    /** Whether a path belongs to a journal. */
    static boolean holds(String path) {
        return path.equals(NAME) || path.startsWith(NAME + "/");
    }

    /** Keeps other runs out of the site. */
    Tree.Lock lock(boolean force) {
        if (isThere() && site.kind(NAME) != Tree.Kind.FOLDER) {
            site.delete(NAME);
        }
        return site.lock(LOCK, force);
    }

    /** Whether anything is left of a change, and be it the lock. */
    boolean isThere() {
        return site.kind(NAME) != Tree.Kind.NONE;
    }

    /** Whether a change was begun and not ended. */
    boolean isOpen() {
        return site.files(NAME).stream().anyMatch(path -> !path.equals(LOCK));
    }

    /** What the release that was begun will have written. */
    Optional<Manifest> next() {
        return isMarked(NEXT) ? Manifest.of(site.bytes(NEXT, Manifest.LIMIT)) : Optional.empty();
    }

    /** Lays everything down, or, if that cannot be, nothing; the site is as it was. */
    void prepare(Release release, Changes changes) {
        clear();
        try {
            lay(release, changes);
        } catch (OutputException | TargetException e) {
            giveUp(e);
            throw e;
        }
    }

    private void giveUp(RuntimeException failure) {
        try {
            clear();
        } catch (OutputException | TargetException e) {
            failure.addSuppressed(e);
        }
    }

    private void lay(Release release, Changes changes) {
        listener.begins(
                Stage.TRANSFER, changes.added().size() + changes.changed().size());
        for (List<String> paths : List.of(changes.added(), changes.changed())) {
            paths.forEach(path -> {
                site.write(NEW + "/" + path, release.bytes(path));
                listener.done();
            });
        }
        for (List<String> paths : List.of(changes.changed(), changes.removed())) {
            paths.forEach(path -> site.copy(path, OLD + "/" + path));
        }
        list(ADDED, changes.added());
        list(REMOVED, changes.removed());
        site.write(PART, release.manifest().json());
        site.move(PART, NEXT);
    }

    /** Brings the change to its end; if it cannot be, the old site is put back. */
    void finish() {
        try {
            forward();
        } catch (OutputException | TargetException e) {
            undo(e);
            throw e;
        }
        clear();
    }

    private void undo(RuntimeException failure) {
        try {
            site.move(NEXT, UNDO);
            back();
            clear();
        } catch (OutputException | TargetException e) {
            failure.addSuppressed(e);
            throw new TargetException(failure, Code.RELEASE_CUT_OFF, "target", site.shown());
        }
    }

    /** Ends what an earlier run began, one way or the other. */
    void recover() {
        if (isMarked(NEXT)) {
            finish();
        } else if (isMarked(UNDO)) {
            back();
        }
        clear();
    }

    private boolean isMarked(String mark) {
        return site.standing(mark).equals(Optional.of(mark));
    }

    /** Every step may have been taken already. The last one ends it all: without its mark, a journal is waste. */
    private void forward() {
        listed(REMOVED).forEach(site::delete);
        put(NEW);
        site.move(NEXT, Manifest.NAME);
    }

    /** Every step may have been taken already. */
    private void back() {
        listed(ADDED).forEach(site::delete);
        put(OLD);
    }

    private void put(String folder) {
        Set<String> files = site.files(folder);
        listener.begins(Stage.WRITE, files.size());
        files.forEach(path -> {
            site.move(path, path.substring(folder.length() + 1));
            listener.done();
        });
    }

    /** The marks go first: what is left when this is cut off is waste. The lock stays. */
    private void clear() {
        List.of(UNDO, NEXT).forEach(site::delete);
        List.of(NEW, OLD).forEach(site::remove);
        site.files(NAME).stream().filter(path -> !path.equals(LOCK)).forEach(site::delete);
    }

    private void list(String name, List<String> paths) {
        site.write(name, String.join("\n", paths).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> listed(String name) {
        return new String(site.bytes(name, Manifest.LIMIT), StandardCharsets.UTF_8)
                .lines()
                .filter(Manifest::isSafe)
                .toList();
    }
}
