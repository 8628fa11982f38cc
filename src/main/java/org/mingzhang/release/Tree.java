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

/** A folder with the files below it, called by their paths with forward slashes. Links are never followed. */
record Tree(Path root) {
    boolean exists() {
        return Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }

    Path path(String name) {
        Path path = root;
        for (String step : name.split("/", -1)) {
            path = path.resolve(step);
        }
        return path;
    }

    /** Everything that is no folder; nothing where this is no folder itself. */
    SortedSet<String> files() {
        if (!Files.isDirectory(root)) {
            return new TreeSet<>();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            SortedSet<String> names = new TreeSet<>();
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.equals(root))
                    .forEach(path -> names.add(name(path)));
            return names;
        } catch (IOException e) {
            throw new OutputException(root, e);
        }
    }

    private String name(Path path) {
        Path relative = root.relativize(path);
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    /** The first step on the way to a file that is there and is no folder, or the file itself whatever it is. */
    Optional<String> standing(String name) {
        int slash = name.indexOf('/');
        while (slash >= 0) {
            String folder = name.substring(0, slash);
            Path path = path(folder);
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(folder);
            }
            slash = name.indexOf('/', slash + 1);
        }
        return Files.exists(path(name), LinkOption.NOFOLLOW_LINKS) ? Optional.of(name) : Optional.empty();
    }

    /** The size and digest of a regular file; of more than {@code limit} bytes the rest is not read. */
    Optional<Manifest.Entry> entry(String name, long limit) {
        Path path = path(name);
        if (!standing(name).equals(Optional.of(name)) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(Manifest.Entry.of(in, limit));
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    /** What stands in the place of the manifest, if not more than a manifest may hold. */
    Optional<byte[]> manifest() {
        Path path = path(Manifest.NAME);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(in.readNBytes(Manifest.LIMIT));
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new OutputException(path(name), e);
        }
    }

    /** Writes a file, and waits until it is on the disk: what is decided afterwards relies on it. */
    void write(String name, byte[] content) {
        Path path = path(name);
        try {
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, content, CREATE, TRUNCATE_EXISTING, WRITE, DSYNC);
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    /** Puts a file into another tree in one step, where it replaces the file of that name. */
    void move(String name, Tree into, String as) {
        Path target = into.path(as);
        try {
            Files.createDirectories(target.resolve("..").normalize());
            Files.move(path(name), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    /** Deletes a file if it is there, and the folders that are empty without it. */
    void delete(String name) {
        Path path = path(name);
        try {
            Files.deleteIfExists(path);
            Path folder = path.resolve("..").normalize();
            while (!folder.equals(root) && Files.isDirectory(folder) && isEmpty(folder)) {
                Files.delete(folder);
                folder = folder.resolve("..").normalize();
            }
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes the folder with all that is in it. */
    void remove() {
        if (!exists()) {
            return;
        }
        try {
            Files.walkFileTree(root, new Removal());
        } catch (IOException e) {
            throw new OutputException(root, e);
        }
    }

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
