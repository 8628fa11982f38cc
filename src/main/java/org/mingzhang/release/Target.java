package org.mingzhang.release;

import java.util.Locale;
import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;

/** Where a release goes to. What fails in it is an {@link OutputException} or a {@link TargetException}. */
public interface Target extends AutoCloseable {
    /**
     * How to go about it where the target is a server.
     *
     * @param full whether every file is read back to be compared, rather than believed to be as it was listed
     * @param unlock whether a lock is taken from whoever holds it
     */
    record Options(boolean full, boolean unlock) {}

    /** Goes to a place: here, a zip where the name ends in {@code .zip}, else a folder. */
    static Target at(Place.Writable place, Options options) {
        return at(place, options, Listener.SILENT);
    }

    /** The same, and somebody is told how it goes. */
    static Target at(Place.Writable place, Options options, Listener listener) {
        if (place instanceof Place.Server server) {
            return new FolderTarget(SftpTree.at(server), options, listener);
        }
        Place.Here here = (Place.Here) place;
        boolean zip = here.path().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        return zip
                ? new ZipTarget(here.path(), listener)
                : new FolderTarget(LocalTree.at(here.path()), options, listener);
    }

    /** Whether it is handed to a person, who is to see the report of the check beside the site. */
    boolean withReport();

    /** Brings a release that was cut off to its end. */
    void recover();

    /** What a release would do, without doing it; none, and a finding, where the target holds what others put there. */
    Optional<Changes> plan(Release release, Diagnostics diagnostics);

    /**
     * Does what {@link #plan} tells: afterwards the target holds the release, or, after a failure, what it held before;
     * unless the finding says that it was cut off.
     */
    Optional<Changes> bring(Release release, Diagnostics diagnostics);

    @Override
    void close();
}
