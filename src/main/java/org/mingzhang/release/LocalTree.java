package org.mingzhang.release;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this machine, or of a share that it sees as one.
 *
 * @param root where it really is
 * @param shown what the user calls it
 */
record LocalTree(Path root, String shown) implements Tree {
    LocalTree(Path root) {
        this(root, root.toString());
    }

    /** The folder itself where the path leads to it by a link. */
    static LocalTree at(Path folder) {
        try {
            Path real = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            return new LocalTree(real, folder.toString());
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    Path path(String name) {
        Path path = root;
        for (String step : name.split("/", -1)) {
            path = path.resolve(step);
        }
        return path;
    }

    @Override
    public Kind kind(String name) {
        Path path = path(name);
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Kind.FOLDER;
        }
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Kind.FILE;
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Kind.OTHER : Kind.NONE;
    }

    @Override
    public SortedSet<String> files(String folder) {
        Path top = path(folder);
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return new TreeSet<>();
        }
        try (Stream<Path> walk = Files.walk(top)) {
            SortedSet<String> names = new TreeSet<>();
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> names.add(name(path)));
            return names;
        } catch (IOException e) {
            throw new OutputException(top, e);
        }
    }

    private String name(Path path) {
        Path relative = root.relativize(path);
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    @Override
    public Manifest.Entry read(String name, long limit) {
        try (InputStream in = Files.newInputStream(path(name))) {
            return Manifest.Entry.of(in, limit);
        } catch (IOException e) {
            throw new OutputException(path(name), e);
        }
    }

    @Override
    public byte[] bytes(String name, int limit) {
        try (InputStream in = Files.newInputStream(path(name))) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new OutputException(path(name), e);
        }
    }

    @Override
    public boolean holds(String name, Manifest.Entry listed, Optional<Manifest> last) {
        return isFile(name) && read(name, listed.bytes()).equals(listed);
    }

    @Override
    public void write(String name, byte[] content) {
        Path path = path(name);
        try {
            Files.createDirectories(folderOf(path));
            Files.write(path, content, CREATE, TRUNCATE_EXISTING, WRITE, DSYNC);
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    @Override
    public void copy(String from, String to) {
        write(to, bytes(from, Integer.MAX_VALUE));
    }

    @Override
    public void move(String from, String to) {
        Path target = path(to);
        try {
            Files.createDirectories(folderOf(target));
            Files.move(path(from), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    @Override
    public void delete(String name) {
        Path path = path(name);
        try {
            Files.deleteIfExists(path);
            Path folder = folderOf(path);
            while (!folder.equals(root) && Files.isDirectory(folder) && isEmpty(folder)) {
                Files.delete(folder);
                folder = folderOf(folder);
            }
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    private static Path folderOf(Path path) {
        return path.resolve("..").normalize();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    @Override
    public void remove(String folder) {
        if (kind(folder) == Kind.NONE) {
            return;
        }
        try {
            Files.walkFileTree(path(folder), new Removal());
        } catch (IOException e) {
            throw new OutputException(path(folder), e);
        }
    }

    @Override
    public Lock lock(String name, boolean force) {
        return LocalLock.take(this, name);
    }

    @Override
    public void close() {}

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
