package org.mingzhang.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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
    private static final String NEXT = "next";
    private static final String UNDO = "undo";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    private final Tree site;
    private final Tree journal;
    private final Tree fresh;
    private final Tree old;

    Journal(Tree site) {
        this.site = site;
        this.journal = new Tree(site.path(NAME));
        this.fresh = new Tree(journal.path("new"));
        this.old = new Tree(journal.path("old"));
    }

    /** Whether a path belongs to a journal. */
    static boolean holds(String path) {
        return path.equals(NAME) || path.startsWith(NAME + "/");
    }

    /** Whether a change was begun and not ended. */
    boolean isOpen() {
        return journal.exists();
    }

    /** What the release that was begun will have written. */
    Optional<Manifest> next() {
        return isMarked(NEXT) ? Manifest.of(journal.bytes(NEXT)) : Optional.empty();
    }

    /** Lays everything down; the site is as it was. */
    void prepare(Release release, Changes changes) {
        journal.remove();
        for (List<String> paths : List.of(changes.added(), changes.changed())) {
            paths.forEach(path -> fresh.write(path, release.bytes(path)));
        }
        for (List<String> paths : List.of(changes.changed(), changes.removed())) {
            paths.forEach(path -> old.write(path, site.bytes(path)));
        }
        list(ADDED, changes.added());
        list(REMOVED, changes.removed());
        journal.write("part", release.manifest().json());
        journal.move("part", journal, NEXT);
    }

    /** Brings the change to its end; if it cannot be, the old site is put back. */
    void finish() {
        try {
            forward();
        } catch (OutputException e) {
            undo(e);
            throw e;
        }
        journal.remove();
    }

    private void undo(OutputException failure) {
        try {
            journal.move(NEXT, journal, UNDO);
            back();
            journal.remove();
        } catch (OutputException e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends what an earlier run began, one way or the other. */
    void recover() {
        if (isMarked(NEXT)) {
            finish();
        } else if (isMarked(UNDO)) {
            back();
        }
        journal.remove();
    }

    private boolean isMarked(String mark) {
        return journal.standing(mark).isPresent();
    }

    /** Every step may have been taken already. The last one ends it all: without its mark, a journal is waste. */
    private void forward() {
        listed(REMOVED).forEach(site::delete);
        fresh.files().forEach(path -> fresh.move(path, site, path));
        journal.move(NEXT, site, Manifest.NAME);
    }

    /** Every step may have been taken already. */
    private void back() {
        listed(ADDED).forEach(site::delete);
        old.files().forEach(path -> old.move(path, site, path));
    }

    private void list(String name, List<String> paths) {
        journal.write(name, String.join("\n", paths).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> listed(String name) {
        return new String(journal.bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(Manifest::isSafe)
                .toList();
    }
}
