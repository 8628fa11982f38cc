package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.build.Report;
import org.mingzhang.build.SiteBuilder;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code build}: content to a finished site. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--root", paramLabel = "DIR", descriptionKey = "root")
    private Path root = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path folder;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    BuildCommand(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path target = folder == null ? root.resolve("site") : folder;
        Report report = new SiteBuilder(root, target, Math.max(1, threads)).build();
        tell(report.diagnostics());
        if (report.published() && !quiet) {
            tellSite(report, target, System.nanoTime() - start);
        }
        out.flush();
        return Exit.of(report.diagnostics(), strict);
    }

    private void tell(Diagnostics diagnostics) {
        DiagnosticText text = new DiagnosticText(locale, false);
        if (!diagnostics.isEmpty()) {
            err.print(text.print(diagnostics));
            err.println();
            err.println(text.summary(diagnostics));
        }
        if (diagnostics.hasErrors()) {
            err.println(Texts.in(locale).text("unchanged"));
        }
        err.flush();
    }

    private void tellSite(Report report, Path target, long nanos) {
        Texts texts = Texts.in(locale);
        String seconds = String.format(Locale.ROOT, "%.2f", nanos / 1e9);
        String kilobytes = String.format(Locale.ROOT, "%,d", (report.bytes() + 1023) / 1024);
        out.println(texts.text("written", report.disclosures(), report.files(), kilobytes, seconds));
        out.println(
                texts.text("look", target.resolve("index.html").toAbsolutePath().normalize()));
    }
}
