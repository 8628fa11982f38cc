package org.mingzhang.release;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * What came of holding a folder, a zip or a web site against its manifest; all lists are sorted.
 *
 * @param knowsExtra whether files that are not listed can be seen at all
 * @param files how many files are listed
 * @param bytes how large they are together
 * @param digest the SHA-256 of the manifest; empty where there is none that can be read
 */
public record Verification(
        Diagnostics diagnostics,
        List<String> missing,
        List<String> changed,
        List<String> extra,
        boolean knowsExtra,
        int files,
        long bytes,
        String digest) {
    public Verification {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        extra = List.copyOf(extra);
    }

    /** Reads every listed file of a place. */
    public static Verification of(Place place) {
        Diagnostics diagnostics = new Diagnostics();
        if (place instanceof Place.Here here && !Files.exists(here.path())) {
            diagnostics.add(Code.FILE_MISSING, null, "file", place.shown());
            return failed(diagnostics);
        }
        try (ReleasedFiles standing = ReleasedFiles.at(place)) {
            return held(standing, place.shown(), diagnostics);
        } catch (OutputException e) {
            diagnostics.add(Code.FILE_UNREADABLE, null, "file", e.path().toString(), "reason", e.reason());
        } catch (TargetException e) {
            e.tell(diagnostics);
        }
        return failed(diagnostics);
    }

    private static Verification failed(Diagnostics diagnostics) {
        return new Verification(diagnostics, List.of(), List.of(), List.of(), true, 0, 0, "");
    }

    private static Verification held(ReleasedFiles standing, String target, Diagnostics diagnostics) {
        standing.examine(diagnostics);
        Optional<byte[]> json = standing.manifest();
        if (json.isEmpty()) {
            diagnostics.add(Code.MANIFEST_MISSING, null, "target", target);
            return failed(diagnostics);
        }
        Optional<Manifest> manifest = Manifest.of(json.get()).filter(read -> read.isWithin(standing.limit()));
        if (manifest.isEmpty()) {
            diagnostics.add(Code.MANIFEST_DAMAGED, null, "target", target);
            return failed(diagnostics);
        }
        return compared(standing, manifest.get(), diagnostics);
    }

    private static Verification compared(ReleasedFiles standing, Manifest manifest, Diagnostics diagnostics) {
        SortedSet<String> extra = standing.names();
        extra.removeAll(manifest.files().keySet());
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        manifest.files().forEach((path, listed) -> {
            Optional<Manifest.Entry> found = standing.entry(path, listed.bytes());
            if (found.isEmpty() && !standing.optional().contains(path)) {
                missing.add(path);
                diagnostics.add(Code.RELEASE_MISSING, null, "file", path);
            } else if (found.isPresent() && !found.get().equals(listed)) {
                changed.add(path);
                String[] details = {"file", path, "bytes", Long.toString(listed.bytes()), "digest", listed.sha256()};
                diagnostics.add(Code.RELEASE_CHANGED, null, details);
            }
        });
        extra.forEach(path -> diagnostics.add(Code.RELEASE_EXTRA, null, "file", path));
        return new Verification(
                diagnostics,
                missing,
                changed,
                List.copyOf(extra),
                standing.knowsNames(),
                manifest.files().size(),
                manifest.bytes(),
                manifest.digest());
    }
}
