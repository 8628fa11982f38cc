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
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** A zip for those who put a site on line by hand; the same release gives the same bytes on every machine. */
final class ZipTarget implements Target {
    /**
     * The time of every entry. It has no zone, and is not the first that a zip can tell: that one stands for any earlier
     * time, and makes Java add another with a zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path shown;
    private final Path file;

    ZipTarget(Path file) {
        this.shown = file;
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
            return Optional.of(Changes.between(Set.of(), path -> Optional.empty(), release.manifest()));
        }
        try (ReleasedFiles standing = ReleasedFiles.at(file)) {
            Optional<Manifest> last = standing.manifest().flatMap(Manifest::of);
            if (last.isPresent()) {
                return Optional.of(Changes.between(
                        standing.names(), path -> standing.entry(path, Long.MAX_VALUE - 1), release.manifest()));
            }
        } catch (OutputException e) {
            // It is no zip: what it is instead does not matter.
        }
        diagnostics.add(
                Code.TARGET_NOT_OURS, null, "target", shown.toString(), "file", String.valueOf(file.getFileName()));
        return Optional.empty();
    }

    @Override
    public void bring(Release release, Changes changes) {
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

    private static void write(Release release, Path part) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, Manifest.NAME, release.manifest().json());
            for (String path : release.manifest().files().keySet()) {
                put(zip, path, release.bytes(path));
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
}
