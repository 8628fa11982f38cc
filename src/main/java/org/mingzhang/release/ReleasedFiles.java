package org.mingzhang.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.mingzhang.diagnostic.Diagnostics;

/** What stands in a folder or a zip, to be held against a manifest. Nothing in it is trusted. */
interface ReleasedFiles extends AutoCloseable {
    /** Opens a folder or a zip that exists. */
    static ReleasedFiles at(Path path) {
        return Files.isDirectory(path) ? new ReleasedFolder(path) : ReleasedZip.open(path);
    }

    /** Tells what is wrong whatever the manifest says. */
    void examine(Diagnostics diagnostics);

    Optional<byte[]> manifest();

    /** The paths of all files but the manifest, and but what the program keeps for itself. */
    SortedSet<String> names();

    /** A file's size and digest; of more than {@code limit} bytes the rest is not read. */
    Optional<Manifest.Entry> entry(String name, long limit);

    /** Which listed files need not be there. */
    Set<String> optional();

    /** The most bytes that may be listed. */
    long limit();

    @Override
    void close();
}
