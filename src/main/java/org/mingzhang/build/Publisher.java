package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.progress.Listener;
import org.mingzhang.release.Changes;
import org.mingzhang.release.Manifest;
import org.mingzhang.release.OutputException;
import org.mingzhang.release.Place;
import org.mingzhang.release.Release;
import org.mingzhang.release.Target;
import org.mingzhang.release.TargetException;
import org.mingzhang.source.FileReader;

/** Checks a site, builds it anew where nobody sees it, and brings a target to exactly that state. */
public final class Publisher {
    private final Path root;
    private final Place.Writable target;
    private final int threads;
    private final Listener listener;

    /** How far to go: whether warnings stand in the way, whether the target is only looked at, and how to go about it. */
    public record Options(boolean strict, boolean dryRun, Target.Options target) {}

    /**
     * @param root the site's folder, which holds {@code content}
     * @param target where to
     * @param threads how many disclosures are worked on at once; no byte depends on it
     */
    public Publisher(Path root, Place.Writable target, int threads, Listener listener) {
        this.root = root;
        this.target = target;
        this.threads = threads;
        this.listener = listener;
    }

    /** Publishes, and tells what was done or what stood in the way. */
    public Publication publish(Options options) {
        Diagnostics diagnostics = new Diagnostics();
        try (Target place = Target.at(target, options.target(), listener)) {
            if (!options.dryRun()) {
                place.recover();
            }
            return checked(place, options, diagnostics);
        } catch (OutputException e) {
            String name = new FileReader(root).name(e.path());
            diagnostics.add(Code.OUTPUT_FAILED, null, "file", name, "reason", e.reason());
            return Publication.failed(diagnostics);
        } catch (TargetException e) {
            e.tell(diagnostics);
            return Publication.failed(diagnostics);
        }
    }

    private Publication checked(Target place, Options options, Diagnostics diagnostics) {
        Path folder = temporaryFolder();
        try {
            Report built = new SiteBuilder(root, folder.resolve("site"), threads, listener).build();
            diagnostics.addAll(built.diagnostics());
            if (!built.published() || isRefused(diagnostics, options)) {
                return Publication.failed(diagnostics);
            }
            Release release = release(folder.resolve("site"));
            if (place.withReport()) {
                diagnostics.addAll(new ReportWriter(root)
                        .write(built.check(), release.folder().resolve(Release.REPORT)));
                if (diagnostics.hasErrors()) {
                    return Publication.failed(diagnostics);
                }
                release = release.with(Release.REPORT);
            }
            return brought(place, release, options, diagnostics);
        } finally {
            remove(folder);
        }
    }

    private static boolean isRefused(Diagnostics diagnostics, Options options) {
        return diagnostics.hasErrors() || (options.strict() && diagnostics.count(Severity.WARNING) > 0);
    }

    private static Release release(Path site) {
        return new Release(
                site, Manifest.in(site).orElseThrow(() -> new IllegalStateException("a build writes a manifest")));
    }

    private static Publication brought(Target place, Release release, Options options, Diagnostics diagnostics) {
        Optional<Changes> changes =
                options.dryRun() ? place.plan(release, diagnostics) : place.bring(release, diagnostics);
        return changes.isEmpty()
                ? Publication.failed(diagnostics)
                : new Publication(diagnostics, changes, release.manifest().digest());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("mingzhang");
        } catch (IOException e) {
            throw new OutputException(Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }
}
