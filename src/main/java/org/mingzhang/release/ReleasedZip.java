package org.mingzhang.release;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * A zip that holds a release. It is read where it stands and never unpacked; of a file no more is read than the manifest
 * says it has, and of all files no more than {@value #LIMIT} bytes.
 */
final class ReleasedZip implements ReleasedFiles {
    private static final long LIMIT = 4L << 30;

    /** An entry that cannot be decompressed: no file has this digest. */
    private static final Manifest.Entry BROKEN = new Manifest.Entry(0, "");

    private final Path path;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private record Refused(String name, String reason) {}

    private ReleasedZip(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
        Set<String> taken = new HashSet<>();
        zip.stream().forEach(entry -> take(entry, taken));
    }

    static ReleasedZip open(Path path) {
        try {
            return new ReleasedZip(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new OutputException(path, new IOException("@reason.notzip", e));
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    private void take(ZipEntry entry, Set<String> taken) {
        String name = entry.getName();
        String file = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
        if (!file.equals(Manifest.NAME) && !Manifest.isSafe(file)) {
            refused.add(new Refused(name, "@zip.name"));
        } else if (!taken.add(file.toLowerCase(Locale.ROOT))) {
            refused.add(new Refused(name, "@zip.twice"));
        } else if (!entry.isDirectory()) {
            entries.put(name, entry);
        }
    }

    @Override
    public void examine(Diagnostics diagnostics) {
        refused.forEach(one -> diagnostics.add(
                Code.ZIP_UNSAFE, null, "target", path.toString(), "file", one.name(), "reason", one.reason()));
    }

    @Override
    public Optional<byte[]> manifest() {
        ZipEntry entry = entries.get(Manifest.NAME);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(Manifest.LIMIT));
        } catch (ZipException | EOFException e) {
            return Optional.of(new byte[0]);
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    @Override
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(entries.keySet());
        names.remove(Manifest.NAME);
        return names;
    }

    @Override
    public boolean knowsNames() {
        return true;
    }

    @Override
    public Optional<Manifest.Entry> entry(String name, long limit) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(Manifest.Entry.of(in, Math.min(limit, LIMIT)));
        } catch (ZipException | EOFException e) {
            return Optional.of(BROKEN);
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    @Override
    public Set<String> optional() {
        return Set.of();
    }

    @Override
    public long limit() {
        return LIMIT;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }
}
