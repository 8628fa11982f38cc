package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.render.ReportPage;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Failure;
import org.mingzhang.source.FileReader;

/** Writes what checking a site found as one HTML page that stands alone. */
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

    /**
     * Writes a report; a file that stood there is replaced as a whole.
     *
     * @return what stood in the way
     */
    public Diagnostics write(CheckReport report, Path file) {
        Diagnostics problems = new Diagnostics();
        Diagnostics unheard = new Diagnostics(); // a site whose settings cannot be read has a report, too
        Optional<Settings> settings = reader.read(root.resolve("content").resolve("site.yaml"), unheard)
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
