package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;
import org.mingzhang.release.OutputException;
import org.mingzhang.site.Published;
import org.mingzhang.source.Address;
import org.mingzhang.source.FileReader;

/** Builds a whole site; the site that stood there before is replaced only when everything is well. */
public final class SiteBuilder {
    private final Path root;
    private final Path out;
    private final int threads;
    private final Listener listener;
    private final FileReader reader;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder, which holds {@code content}
     * @param out the folder to write
     * @param threads how many disclosures are worked on at once; no byte depends on it
     */
    public SiteBuilder(Path root, Path out, int threads) {
        this(root, out, threads, Listener.SILENT);
    }

    /**
     * The same, and somebody is told how it goes.
     *
     * @param root the site's folder, which holds {@code content}
     * @param out the folder to write
     * @param threads how many disclosures are worked on at once; no byte depends on it
     */
    public SiteBuilder(Path root, Path out, int threads, Listener listener) {
        this.root = root.toAbsolutePath().normalize();
        this.out = out.toAbsolutePath().normalize();
        this.threads = threads;
        this.listener = listener;
        this.reader = new FileReader(root);
    }

    /** Builds, and tells what was written or what stood in the way. */
    public Report build() {
        try {
            return built();
        } catch (OutputException e) {
            diagnostics.add(Code.OUTPUT_FAILED, null, "file", reader.name(e.path()), "reason", e.reason());
            return Report.failed(diagnostics);
        }
    }

    private Report built() {
        listener.begins(Stage.READ, 0);
        OutputFolder output = new OutputFolder(out);
        List<Address> addresses = SiteParts.addresses(root, SiteParts.View.RELEASE, diagnostics);
        if (!Files.isDirectory(root.resolve("content"))) {
            return Report.failed(diagnostics);
        }
        Optional<String> foreign = output.foreignFile();
        if (foreign.isPresent()) {
            diagnostics.add(Code.OUTPUT_NOT_OURS, null, "folder", reader.name(out), "file", foreign.get());
            return Report.failed(diagnostics);
        }
        Optional<SiteParts> parts = SiteParts.read(root, addresses, SiteParts.View.RELEASE, diagnostics, listener);
        if (parts.isEmpty() || addresses.isEmpty()) {
            return Report.failed(diagnostics);
        }
        try (Staging staging = output.stage()) {
            return staged(staging, parts.get());
        }
    }

    private Report staged(Staging staging, SiteParts parts) {
        listener.begins(Stage.MAKE, parts.addresses().size());
        parts.pages().assets().forEach((file, bytes) -> staging.write(file, bytes, "theme"));
        List<Worked> worked = Parallel.map(parts.addresses(), threads, address -> worked(address, parts, staging));
        CheckReport check = new CheckReport(
                diagnostics, worked.stream().map(Worked::checked).toList());
        List<Published> published =
                worked.stream().flatMap(one -> one.published().stream()).toList();
        listener.begins(Stage.WRITE, 0);
        if (!check.diagnostics().hasErrors()) {
            parts.lists()
                    .of(published, diagnostics)
                    .forEach((file, list) -> staging.write(file, list.html().get(), list.source()));
        }
        staging.collisions()
                .forEach(one -> diagnostics.add(
                        Code.ROUTE_TAKEN, null, "route", one.file(), "first", one.first(), "second", one.second()));
        if (check.diagnostics().hasErrors()) {
            return Report.failed(check);
        }
        Staging.Written written = staging.publish();
        return new Report(check, true, published.size(), written.files(), written.bytes());
    }

    /** What is kept of a disclosure once its pages are written: what was found, and a line for the lists. */
    private record Worked(CheckReport.Checked checked, Optional<Published> published) {}

    private Worked worked(Address address, SiteParts parts, Staging staging) {
        DisclosureWork.Made made = parts.work().run(address);
        made.page()
                .ifPresent(page -> page.files()
                        .forEach((file, content) -> staging.write(file, content.get(), address.toString())));
        listener.done();
        return new Worked(made.checked(), made.page().map(DisclosureWork.Page::published));
    }

    /** What went wrong while writing, with the file it went wrong with. */
    static OutputException failure(Path path, IOException cause) {
        return new OutputException(path, cause);
    }
}
