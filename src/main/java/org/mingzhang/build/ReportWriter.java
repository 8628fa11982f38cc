package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.history.Comparison;
import org.mingzhang.render.DiffPage;
import org.mingzhang.render.ReportPage;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Failure;
import org.mingzhang.source.FileReader;

/** Writes what checking a site found, or what differs between two revisions of it, as one HTML page that stands alone. */
public final class ReportWriter {
    private final Path root;
    private final FileReader reader;

    /**
     * @param root the site's folder, whose theme the page follows
     */
    public ReportWriter(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.reader = new FileReader(this.root);
    }

    /** Makes a page of the site's name in a theme. */
    @FunctionalInterface
    private interface Page {
        Optional<byte[]> html(Theme theme, String site, Diagnostics problems);
    }

    /**
     * Writes a report; a file that stood there is replaced as a whole.
     *
     * @return what stood in the way
     */
    public Diagnostics write(CheckReport report, Path file) {
        return write(file, (theme, site, problems) -> new ReportPage(theme, site).html(report, problems));
    }

    /**
     * Writes what differs between two revisions, for sign-off; a file that stood there is replaced as a whole.
     *
     * @return what stood in the way
     */
    public Diagnostics write(Comparison comparison, Path file) {
        return write(
                file,
                (theme, site, problems) ->
                        DiffPage.html(theme, new DiffViews(theme.words()).view(site, comparison), problems));
    }

    private Diagnostics write(Path file, Page page) {
        Diagnostics problems = new Diagnostics();
        Diagnostics unheard = new Diagnostics(); // a site whose settings cannot be read has a report, too
        Optional<Settings> settings = reader.read(root.resolve("content").resolve("site.yaml"), unheard)
                .flatMap(source -> SettingsReader.read(source, unheard));
        String name = settings.map(Settings::theme).orElse(Settings.DEFAULT_THEME);
        Theme.open(new ThemeFiles(root.resolve("themes"), name), problems)
                .flatMap(theme -> page.html(theme, settings.map(Settings::name).orElse(""), problems))
                .ifPresent(html -> write(html, file.toAbsolutePath().normalize(), problems));
        return problems;
    }

    private void write(byte[] html, Path file, Diagnostics problems) {
        try {
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.write(part, html);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            problems.add(Code.OUTPUT_FAILED, null, "file", reader.name(file), "reason", Failure.reason(e));
        }
    }
}
