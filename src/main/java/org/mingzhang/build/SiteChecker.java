package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.render.ReportPage;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Published;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.Failure;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.StandardLibrary;

/** Holds every rule against the disclosures of a site, without making a page. */
public final class SiteChecker {
    private final Path root;
    private final int threads;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder, which holds {@code content}
     * @param threads how many disclosures are worked on at once
     */
    public SiteChecker(Path root, int threads) {
        this.root = root.toAbsolutePath().normalize();
        this.threads = threads;
    }

    /**
     * Checks the disclosures whose address is the given one or begins with it.
     *
     * @param chosen {@code DEPARTMENT}, {@code DEPARTMENT/YEAR} or {@code DEPARTMENT/YEAR/KIND}; empty for all
     */
    public CheckReport check(String chosen) {
        if (!Files.isDirectory(root.resolve("content"))) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return new CheckReport(diagnostics, List.of());
        }
        ContentReader contents = new ContentReader(root);
        List<Address> all = contents.find(diagnostics).disclosures();
        List<Address> selected = Selection.of(all, chosen, diagnostics);
        StandardLibrary standards =
                new StandardLibrary(root.resolve("content").resolve("standards"), new FileReader(root), diagnostics);
        Examination examination = new Examination(contents, standards, all);
        return new CheckReport(diagnostics, Parallel.map(selected, threads, address -> checked(examination, address)));
    }

    /**
     * Writes a report as one HTML page that stands alone; a file that stood there is replaced as a whole.
     *
     * @return what stood in the way
     */
    public Diagnostics write(CheckReport report, Path file) {
        Diagnostics problems = new Diagnostics();
        Diagnostics unheard = new Diagnostics();
        Optional<Settings> settings = new FileReader(root)
                .read(root.resolve("content").resolve("site.yaml"), unheard)
                .flatMap(source -> SettingsReader.read(source, unheard));
        String name = settings.map(Settings::theme).orElse(Settings.DEFAULT_THEME);
        Theme.open(new ThemeFiles(root.resolve("themes"), name), problems)
                .flatMap(theme ->
                        new ReportPage(theme, settings.map(Settings::name).orElse("")).html(report, problems))
                .ifPresent(html -> write(html, file.toAbsolutePath().normalize(), problems));
        return problems;
    }

    private void write(byte[] html, Path file, Diagnostics problems) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".part");
            try {
                Files.write(beside, html);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            problems.add(
                    Code.OUTPUT_FAILED, null, "file", new FileReader(root).name(file), "reason", Failure.reason(e));
        }
    }

    private static CheckReport.Checked checked(Examination examination, Address address) {
        Diagnostics found = new Diagnostics();
        Optional<Examination.Examined> examined = examination.of(address, found);
        Optional<Published> published = examined.map(Examination.Examined::published);
        return new CheckReport.Checked(
                address.toString(),
                published.map(one -> one.department().name()).orElse(""),
                address.year().toString(),
                published.map(Published::title).orElse(""),
                found,
                examined.map(known -> known.checker().finish(found)).orElse(Tally.NOTHING));
    }
}
