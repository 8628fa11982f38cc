package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that is published. Only a folder that holds nothing but what an earlier build wrote is ever replaced: it is
 * absent, empty, or every file in it stands in its manifest. A {@code .gitignore} at its top may be there, and stays.
 */
final class OutputFolder {
    static final String GITIGNORE = ".gitignore";

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
        Set<String> known = Manifest.read(folder);
        return files().stream()
                .filter(file -> !known.contains(file) && !file.equals(GITIGNORE) && !file.equals(Manifest.NAME))
                .findFirst();
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path))
                    .map(path -> Manifest.name(folder, path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw SiteBuilder.failure(folder, e);
        }
    }

    /** A new staging folder beside this one, on the same file system, so that the switch is a rename. */
    Staging stage() {
        Path name = Objects.requireNonNull(folder.getFileName(), "an output folder has a name");
        Path staged = folder.resolveSibling("." + name + ".new");
        Path replaced = folder.resolveSibling("." + name + ".old");
        return new Staging(folder, staged, replaced);
    }
}
