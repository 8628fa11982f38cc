package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.chart.ChartFonts;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Department;
import org.mingzhang.release.OutputException;
import org.mingzhang.render.Pages;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.StandardLibrary;

/** Builds a whole site; the site that stood there before is replaced only when everything is well. */
public final class SiteBuilder {
    private final Path root;
    private final Path out;
    private final int threads;
    private final FileReader reader;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder, which holds {@code content}
     * @param out the folder to write
     * @param threads how many disclosures are worked on at once; no byte depends on it
     */
    public SiteBuilder(Path root, Path out, int threads) {
        this.root = root.toAbsolutePath().normalize();
        this.out = out.toAbsolutePath().normalize();
        this.threads = threads;
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
        Path content = root.resolve("content");
        if (!Files.isDirectory(content)) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return Report.failed(diagnostics);
        }
        OutputFolder output = new OutputFolder(out);
        Optional<String> foreign = output.foreignFile();
        if (foreign.isPresent()) {
            diagnostics.add(Code.OUTPUT_NOT_OURS, null, "folder", reader.name(out), "file", foreign.get());
            return Report.failed(diagnostics);
        }
        Optional<Settings> settings = settings(content);
        Optional<Theme> theme = settings.flatMap(
                known -> Theme.open(new ThemeFiles(root.resolve("themes"), known.theme()), diagnostics));
        ContentReader contents = new ContentReader(root);
        ContentReader.Listing listing = contents.find(diagnostics);
        if (listing.disclosures().isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.add(Code.NO_DISCLOSURE, null);
        }
        if (settings.isEmpty() || theme.isEmpty() || listing.disclosures().isEmpty()) {
            return Report.failed(diagnostics);
        }
        try (Staging staging = output.stage()) {
            Pages pages = new Pages(theme.get(), settings.get(), new ChartPainter(ChartFonts.bundled()));
            return staged(staging, pages, contents, listing.disclosures());
        }
    }

    private Optional<Settings> settings(Path content) {
        return reader.read(content.resolve("site.yaml"), diagnostics)
                .flatMap(file -> SettingsReader.read(file, diagnostics));
    }

    private Report staged(Staging staging, Pages pages, ContentReader contents, List<Address> addresses) {
        pages.assets().forEach((file, bytes) -> staging.write(file, bytes, "theme"));
        StandardLibrary standards =
                new StandardLibrary(root.resolve("content").resolve("standards"), reader, diagnostics);
        Examination examination = new Examination(contents, standards, addresses);
        DisclosureWork work = new DisclosureWork(examination, pages, staging);
        List<Published> published = new ArrayList<>();
        for (DisclosureWork.Result result : Parallel.map(addresses, threads, work::run)) {
            diagnostics.addAll(result.diagnostics());
            result.published().ifPresent(published::add);
        }
        if (!diagnostics.hasErrors()) {
            lists(staging, pages, published);
        }
        staging.collisions()
                .forEach(one -> diagnostics.add(
                        Code.ROUTE_TAKEN, null, "route", one.file(), "first", one.first(), "second", one.second()));
        if (diagnostics.hasErrors()) {
            return Report.failed(diagnostics);
        }
        Staging.Written written = staging.publish();
        return new Report(diagnostics, true, published.size(), written.files(), written.bytes());
    }

    private void lists(Staging staging, Pages pages, List<Published> published) {
        Map<String, List<Published>> byDepartment = new LinkedHashMap<>();
        published.forEach(one -> byDepartment
                .computeIfAbsent(one.department().id(), id -> new ArrayList<>())
                .add(one));
        Map<String, Department> departments = new TreeMap<>();
        published.forEach(one -> departments.put(one.department().id(), one.department()));
        byDepartment.forEach((id, all) -> pages.department(all, departments, diagnostics)
                .ifPresent(html -> staging.write(Route.department(id).file(), html, id)));
        pages.home(published, diagnostics)
                .ifPresent(html -> staging.write(Route.HOME.file(), html, "content/site.yaml"));
    }

    /** What went wrong while writing, with the file it went wrong with. */
    static OutputException failure(Path path, IOException cause) {
        return new OutputException(path, cause);
    }
}
