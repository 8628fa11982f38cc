package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.release.Manifest;

/**
 * A new site on its way: written beside the folder it will become, then switched in by renames. Closing it removes what
 * was not switched in. Safe for many threads.
 */
final class Staging implements AutoCloseable {
    private final Path target;
    private final Path staged;
    private final Path replaced;
    private final Map<String, String> sources = new HashMap<>();
    private final SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
    private final List<Collision> collisions = new ArrayList<>();
    private long bytes;

    /** Two sources that want the same file. */
    record Collision(String file, String first, String second) {}

    /** What was written. */
    record Written(int files, long bytes) {}

    Staging(Path target, Path staged, Path replaced) {
        this.target = target;
        this.staged = staged;
        this.replaced = replaced;
        restoreInterrupted();
        remove(staged);
        createFolder(staged);
    }

    /** A switch that was cut off between its two renames left the old site aside: it is put back first. */
    private void restoreInterrupted() {
        if (Files.exists(target) || !Files.exists(replaced)) {
            return;
        }
        try {
            Files.move(replaced, target);
        } catch (IOException e) {
            throw SiteBuilder.failure(target, e);
        }
    }

    /** Writes a file of the site; a second source for the same file is kept as a collision. */
    void write(String file, byte[] content, String source) {
        synchronized (this) {
            String first = sources.putIfAbsent(file, source);
            if (first != null) {
                collisions.add(new Collision(file, first, source));
                return;
            }
            entries.put(file, Manifest.Entry.of(content));
            bytes += content.length;
        }
        Path path = staged;
        for (String step : file.split("/", -1)) {
            path = path.resolve(step);
        }
        createFolder(path.resolveSibling("."));
        writeFile(path, content);
    }

    synchronized List<Collision> collisions() {
        return Collections.unmodifiableList(new ArrayList<>(collisions));
    }

    /** Puts the new site in the place of the old one. Should the second rename fail, the old one is put back. */
    synchronized Written publish() {
        writeFile(staged.resolve(Manifest.NAME), new Manifest(entries).json());
        keepGitignore();
        remove(replaced);
        boolean stood = Files.exists(target);
        try {
            if (stood) {
                Files.move(target, replaced);
            } else {
                createFolder(target.resolveSibling("."));
            }
            try {
                Files.move(staged, target);
            } catch (IOException e) {
                if (stood) {
                    Files.move(replaced, target);
                }
                throw e;
            }
        } catch (IOException e) {
            throw SiteBuilder.failure(target, e);
        }
        remove(replaced);
        return new Written(entries.size(), bytes);
    }

    private void keepGitignore() {
        Path ignore = target.resolve(OutputFolder.GITIGNORE);
        try {
            if (Files.isRegularFile(ignore)) {
                Files.copy(ignore, staged.resolve(OutputFolder.GITIGNORE));
            }
        } catch (IOException e) {
            throw SiteBuilder.failure(ignore, e);
        }
    }

    private static void createFolder(Path folder) {
        Path normal = folder.normalize();
        try {
            Files.createDirectories(normal);
        } catch (IOException e) {
            throw SiteBuilder.failure(normal, e);
        }
    }

    private static void writeFile(Path path, byte[] content) {
        try {
            Files.write(path, content);
        } catch (IOException e) {
            throw SiteBuilder.failure(path, e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = new ArrayList<>(walk.toList());
            Collections.reverse(deepestFirst);
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw SiteBuilder.failure(folder, e);
        }
    }

    @Override
    public void close() {
        remove(staged);
    }
}
