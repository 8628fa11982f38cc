package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingzhang.release.Manifest;

/**
 * The folder that is published. Only a folder that holds nothing but what an earlier build wrote is ever replaced: it is
 * absent, empty, or every file in it stands in its manifest. A {@code .gitignore} at its top may be there, and stays.
 */
final class OutputFolder {
    static final String GITIGNORE = ".gitignore";

    private static final String FORMER_LIST = ".mingzhang";
    private static final int DIGEST_AND_BLANKS = 66;

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** A file that no build wrote, if there is one. */
    Optional<String> foreignFile() {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder.getFileName().toString());
        }
        Set<String> known = new TreeSet<>(Set.of(GITIGNORE));
        Manifest.in(folder).ifPresent(manifest -> {
            known.add(Manifest.NAME);
            known.addAll(manifest.files().keySet());
        });
        known.addAll(formerlyListed());
        return files().stream().filter(file -> !known.contains(file)).findFirst();
    }

    /** The paths in the manifest of a build before {@link Manifest} was, in the form of {@code sha256sum}. */
    private Set<String> formerlyListed() {
        Path list = folder.resolve(FORMER_LIST);
        if (!Files.isRegularFile(list)) {
            return Set.of();
        }
        try {
            Set<String> paths = new TreeSet<>(Set.of(FORMER_LIST));
            Files.readAllLines(list).stream()
                    .filter(line -> line.length() > DIGEST_AND_BLANKS)
                    .forEach(line -> paths.add(line.substring(DIGEST_AND_BLANKS)));
            return paths;
        } catch (IOException e) {
            throw SiteBuilder.failure(list, e);
        }
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path))
                    .map(path -> name(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw SiteBuilder.failure(folder, e);
        }
    }

    private String name(Path file) {
        Path relative = folder.relativize(file);
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    /** A new staging folder beside this one, on the same file system, so that the switch is a rename. */
    Staging stage() {
        Path name = Objects.requireNonNull(folder.getFileName(), "an output folder has a name");
        Path staged = folder.resolveSibling("." + name + ".new");
        Path replaced = folder.resolveSibling("." + name + ".old");
        return new Staging(folder, staged, replaced);
    }
}
