package org.mingzhang.release;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A folder with the files below it, here or on a server, called by their paths with forward slashes; the empty path is the
 * folder itself. Links are never followed. What fails is an {@link OutputException} here and a {@link TargetException}
 * on a server.
 */
interface Tree extends AutoCloseable {
    /** What stands at a path. */
    enum Kind {
        NONE,
        FILE,
        FOLDER,
        OTHER
    }

    /** That nobody else changes the tree, until it is closed. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    /** What the user calls it. */
    String shown();

    Kind kind(String path);

    /** Everything below a folder that is no folder; nothing where there is no folder. */
    SortedSet<String> files(String folder);

    /** The size and digest of a file; of more than {@code limit} bytes the rest is not read. */
    Manifest.Entry read(String path, long limit);

    /** The content of a file, up to {@code limit} bytes. */
    byte[] bytes(String path, int limit);

    /**
     * Whether a file is the one that is listed.
     *
     * @param last the list that stands beside it, which is believed where reading is dear and the file is as large as
     *     listed and no younger than the list; none where every file is to be read
     */
    boolean holds(String path, Manifest.Entry listed, Optional<Manifest> last);

    /** Writes a file, and makes sure that it is there: what is decided afterwards relies on it. */
    void write(String path, byte[] content);

    /** Makes a second file of the same content. */
    void copy(String from, String to);

    /** Puts a file in another place, where it replaces the file of that name; in one step where the system can do so. */
    void move(String from, String to);

    /** Deletes a file if it is there, and the folders that are empty without it. */
    void delete(String path);

    /** Removes a folder with all that is in it. */
    void remove(String folder);

    /**
     * Keeps others out.
     *
     * @param path the file that stands for the lock while it is held
     * @param force whether to take it from whoever holds it, where the system cannot tell if he still runs
     */
    Lock lock(String path, boolean force);

    @Override
    void close();

    /** The first step on the way to a file that is there and is no folder, or the file itself whatever it is. */
    default Optional<String> standing(String path) {
        int slash = path.indexOf('/');
        while (slash >= 0) {
            String folder = path.substring(0, slash);
            Kind kind = kind(folder);
            if (kind != Kind.FOLDER) {
                return kind == Kind.NONE ? Optional.empty() : Optional.of(folder);
            }
            slash = path.indexOf('/', slash + 1);
        }
        return kind(path) == Kind.NONE ? Optional.empty() : Optional.of(path);
    }

    /** Whether a file stands there, and no link leads to it. */
    default boolean isFile(String path) {
        return standing(path).equals(Optional.of(path)) && kind(path) == Kind.FILE;
    }

    /** What stands in the place of the manifest, if not more than a manifest may hold. */
    default Optional<byte[]> manifest() {
        return isFile(Manifest.NAME) ? Optional.of(bytes(Manifest.NAME, Manifest.LIMIT)) : Optional.empty();
    }
}
