package org.mingzhang.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files below some folders of a site hold at one moment, so that a later moment can be compared with it.
 *
 * <p>A file is read again only where its size, time or identity changed, or where it is so young that a change might not
 * show in its time. Links to folders are not followed. What cannot be read, or goes while it is looked at, is not there.
 */
public final class FileStates {
    /** No file system keeps times more coarsely than that. */
    private static final Duration YOUNG = Duration.ofSeconds(3);

    private final SortedMap<String, State> files;
    private final List<Path> folders;

    /**
     * A file.
     *
     * @param key what the system calls it, if it tells
     * @param seen when it was read
     * @param digest of its bytes; of a file that is too large to be read, its size and time
     */
    private record State(long size, FileTime time, @Nullable Object key, Instant seen, String digest) {
        boolean stillHolds(BasicFileAttributes attributes) {
            return size == attributes.size()
                    && time.equals(attributes.lastModifiedTime())
                    && Objects.equals(key, attributes.fileKey())
                    && time.toInstant().isBefore(seen.minus(YOUNG));
        }
    }

    private FileStates(SortedMap<String, State> files, List<Path> folders) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.folders = List.copyOf(folders);
    }

    /** The state before anything was looked at. */
    public static FileStates none() {
        return new FileStates(new TreeMap<>(), List.of());
    }

    /** The state now, where this is an earlier one of the same folders below {@code root}. */
    public FileStates next(Path root, List<String> names) {
        Walk walk = new Walk(root);
        for (String name : names) {
            try {
                Files.walkFileTree(root.resolve(name), walk);
            } catch (IOException e) {
                // Every visit forgives; what is left is a folder that cannot be walked, which holds nothing then.
            }
        }
        return new FileStates(walk.found, walk.folders);
    }

    /** The folders, outermost first. */
    public List<Path> folders() {
        return folders;
    }

    /** The digests of the files whose path from the root begins so, by path with forward slashes. */
    public SortedMap<String, String> below(String start) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, State> file : files.tailMap(start).entrySet()) {
            if (!file.getKey().startsWith(start)) {
                break;
            }
            digests.put(file.getKey(), file.getValue().digest());
        }
        return digests;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<String, State> found = new TreeMap<>();
        private final List<Path> folders = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (ContentFolder.isDesktop(String.valueOf(folder.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!ContentFolder.isDesktop(String.valueOf(file.getFileName()))) {
                Path relative = root.relativize(file);
                String name =
                        relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
                try {
                    found.put(name, state(name, file, attributes));
                } catch (IOException e) {
                    // It went, or is being written: the next look sees it.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        private State state(String name, Path file, BasicFileAttributes visited) throws IOException {
            BasicFileAttributes attributes =
                    visited.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : visited;
            State before = files.get(name);
            if (before != null && before.stillHolds(attributes)) {
                return before;
            }
            Instant now = Instant.now();
            return new State(
                    attributes.size(),
                    attributes.lastModifiedTime(),
                    attributes.fileKey(),
                    now,
                    digest(file, attributes));
        }

        private static String digest(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile() || attributes.size() > FileReader.LIMIT) {
                return attributes.size() + " " + attributes.lastModifiedTime();
            }
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
