package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** New files of a site's content: all of them are written or none, and none over what is there. */
final class NewFiles {
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFiles() {}

    /** Writes files; each appears under its name only when all are whole, in the order given. */
    static void write(Map<Path, byte[]> files) {
        new NewFiles().written(files);
    }

    private void written(Map<Path, byte[]> files) {
        Path at = Path.of("");
        try {
            List<Path> parts = new ArrayList<>();
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                at = file.getKey();
                folder(at.resolveSibling(".").normalize());
                Path part = at.resolveSibling("." + at.getFileName() + ".part");
                made.push(part);
                Files.write(part, file.getValue());
                parts.add(part);
            }
            for (Path part : parts) {
                String name = String.valueOf(part.getFileName());
                at = part.resolveSibling(name.substring(1, name.length() - ".part".length()));
                Files.move(part, at);
                made.push(at);
            }
        } catch (IOException e) {
            undo(e);
            throw SiteBuilder.failure(at, e);
        }
    }

    private void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folder(folder.resolveSibling(".").normalize());
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private void undo(IOException problem) {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                problem.addSuppressed(e);
            }
        }
    }
}
