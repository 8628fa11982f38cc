package org.mingzhang.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a site, to be read and never written: those of a folder on disk, or those of an earlier revision. Paths are
 * the same in both, whether or not a disk holds them.
 */
public interface FileTree {
    /** The files of a folder on disk, which are named from there. */
    static FileTree onDisk(Path root) {
        return new DiskTree(root.toAbsolutePath().normalize());
    }

    /** What stands at a path. */
    enum Kind {
        NONE,
        FILE,
        FOLDER,
        /** Neither file nor folder, such as a device or a pipe. */
        OTHER
    }

    Kind kind(Path path);

    /** What a folder holds, in no order. */
    List<Path> entries(Path folder) throws IOException;

    /**
     * The bytes of a file.
     *
     * @param most how many are read at most, from its beginning
     */
    byte[] bytes(Path file, int most) throws IOException;

    /** How many bytes a file has. */
    long size(Path file) throws IOException;

    /** Whether a path is a link that leads out of a folder. */
    boolean leaves(Path path, Path folder) throws IOException;

    /** How messages call a file or folder: with forward slashes. */
    String name(Path path);
}
