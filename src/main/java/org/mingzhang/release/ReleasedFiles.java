package org.mingzhang.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.mingzhang.diagnostic.Diagnostics;

/** What stands in a folder, in a zip or behind an address, to be held against a manifest. Nothing in it is trusted. */
interface ReleasedFiles extends AutoCloseable {
    /** Opens a place; here, a folder or a zip that exists. */
    static ReleasedFiles at(Place place) {
        if (place instanceof Place.Server server) {
            return new ReleasedFolder(SftpTree.at(server));
        }
        if (place instanceof Place.Web web) {
            return new ReleasedWeb(web.address());
        }
        return here(((Place.Here) place).path());
    }

    /** Opens a folder or a zip that exists. */
    static ReleasedFiles here(Path path) {
        return Files.isDirectory(path) ? new ReleasedFolder(LocalTree.at(path)) : ReleasedZip.open(path);
    }

    /** Tells what is wrong whatever the manifest says. */
    void examine(Diagnostics diagnostics);

    Optional<byte[]> manifest();

    /** The paths of all files but the manifest, and but what the program keeps for itself. */
    SortedSet<String> names();

    /** Whether names can be known at all; else none are told. */
    boolean knowsNames();

    /** A file's size and digest; of more than {@code limit} bytes the rest is not read. */
    Optional<Manifest.Entry> entry(String name, long limit);

    /** Which listed files need not be there. */
    Set<String> optional();

    /** The most bytes that may be listed. */
    long limit();

    @Override
    void close();
}
