package org.mingzhang.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;

/** A zip for those who put a site on line by hand; the same release gives the same bytes on every machine. */
final class ZipTarget implements Target {
    /**
     * The time of every entry. It has no zone, and is not the first that a zip can tell: that one stands for any earlier
     * time, and makes Java add another with a zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path shown;
    private final Path file;
    private final Listener listener;

    ZipTarget(Path file, Listener listener) {
        this.shown = file;
        this.listener = listener;
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public boolean withReport() {
        return true;
    }

    /** The zip is put in its place in one step, so nothing can be left over but a part beside it. */
    @Override
    public void recover() {}

    @Override
    public Optional<Changes> plan(Release release, Diagnostics diagnostics) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(
                    new Changes(release.manifest().files().keySet().stream().toList(), List.of(), List.of(), 0));
        }
        try (ReleasedFiles standing = ReleasedFiles.here(file)) {
            Optional<Manifest> last = standing.manifest().flatMap(Manifest::of);
            if (last.isPresent()) {
                return Optional.of(Changes.between(standing.names(), of(standing), release.manifest()));
            }
        } catch (OutputException e) {
            // It is no zip: what it is instead does not matter.
        }
        diagnostics.add(
                Code.TARGET_NOT_OURS, null, "target", shown.toString(), "file", String.valueOf(file.getFileName()));
        return Optional.empty();
    }

    private static Changes.Standing of(ReleasedFiles files) {
        SortedSet<String> names = files.names();
        return new Changes.Standing() {
            @Override
            public boolean isFile(String path) {
                return names.contains(path);
            }

            @Override
            public boolean holds(String path, Manifest.Entry listed) {
                return files.entry(path, listed.bytes()).equals(Optional.of(listed));
            }
        };
    }

    @Override
    public Optional<Changes> bring(Release release, Diagnostics diagnostics) {
        Optional<Changes> planned = plan(release, diagnostics);
        if (planned.isPresent()) {
            replace(release);
        }
        return planned;
    }

    private void replace(Release release) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolve("..").normalize());
            try {
                write(release, part);
                if (!Files.exists(file) || Files.mismatch(part, file) >= 0) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private void write(Release release, Path part) throws IOException {
        listener.begins(Stage.TRANSFER, release.manifest().files().size());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, Manifest.NAME, release.manifest().json());
            for (String path : release.manifest().files().keySet()) {
                put(zip, path, release.bytes(path));
                listener.done();
            }
        }
    }

    /** Files are stored as they are: what compressing gives depends on the zlib of the machine. */
    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() {}
}
