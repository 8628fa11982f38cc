package org.mingzhang.release;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;

/** Where a release goes to. */
public interface Target {
    /** A zip where the name ends in {@code .zip}, else a folder. */
    static Target at(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") ? new ZipTarget(path) : new FolderTarget(path);
    }

    /** Whether it is handed to a person, who is to see the report of the check beside the site. */
    boolean withReport();

    /** Brings a release that was cut off to its end. */
    void recover();

    /** What a release would do, without doing it; none, and a finding, where the target holds what others put there. */
    Optional<Changes> plan(Release release, Diagnostics diagnostics);

    /** Does what was planned: afterwards the target holds the release, or, after a failure, what it held before. */
    void bring(Release release, Changes changes);
}
