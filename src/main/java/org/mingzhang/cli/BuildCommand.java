package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.build.Report;
import org.mingzhang.build.SiteBuilder;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code build}: content to a finished site. */
@Command(name = "build")
final class BuildCommand extends RulesVerb {
    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path folder;

    BuildCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path target = folder == null ? root.resolve("site") : folder;
        Report report = followed(listener -> new SiteBuilder(root, target, threads(), listener).build());
        tell(heard(report.diagnostics()));
        if (report.published() && !quiet) {
            tellSite(report, target, System.nanoTime() - start);
        }
        terminal.out().flush();
        return Exit.of(report.diagnostics(), strict);
    }

    private void tell(Diagnostics diagnostics) {
        DiagnosticText text = terminal.complained();
        if (!diagnostics.isEmpty()) {
            terminal.err().print(text.print(diagnostics));
            terminal.err().println();
            terminal.err().println(text.summary(diagnostics));
        }
        if (diagnostics.hasErrors()) {
            terminal.err().println(terminal.texts().text("unchanged"));
        }
        terminal.err().flush();
    }

    private void tellSite(Report report, Path target, long nanos) {
        Texts texts = terminal.texts();
        String seconds = String.format(Locale.ROOT, "%.2f", nanos / 1e9);
        String kilobytes = String.format(Locale.ROOT, "%,d", (report.bytes() + 1023) / 1024);
        terminal.out().println(texts.text("written", report.disclosures(), report.files(), kilobytes, seconds));
        terminal.out()
                .println(texts.text(
                        "look", target.resolve("index.html").toAbsolutePath().normalize()));
    }
}
