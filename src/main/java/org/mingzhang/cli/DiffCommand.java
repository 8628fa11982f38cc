package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.build.ReportWriter;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.history.Comparison;
import org.mingzhang.history.SiteDiffer;
import org.mingzhang.progress.Listener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: which published figures changed between two revisions, what moved them, and who. */
@Command(name = "diff")
final class DiffCommand extends SiteVerb {
    private static final int DIFFERENT = 1;

    @Parameters(arity = "0..2", paramLabel = "REV", descriptionKey = "diff.revisions")
    private List<String> revisions = List.of();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "diff.format")
    private Format format = Format.text;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "diff.report")
    private @Nullable Path page;

    @Option(names = "--exit-code", descriptionKey = "diff.exitCode")
    private boolean exitCode;

    DiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    boolean isForProgram() {
        return format != Format.text;
    }

    @Override
    public Integer call() {
        Diagnostics found = new Diagnostics();
        Optional<Comparison> compared = followed(listener -> compared(listener, found));
        complain(found);
        int exit = Exit.of(found, false);
        return compared.map(comparison -> Math.max(exit, tell(comparison))).orElse(exit);
    }

    private Optional<Comparison> compared(Listener listener, Diagnostics found) {
        SiteDiffer differ = new SiteDiffer(root, listener);
        Optional<Comparison> compared = differ.compare(revisions);
        found.addAll(differ.diagnostics());
        return compared;
    }

    private int tell(Comparison comparison) {
        terminal.out()
                .print(
                        format == Format.json
                                ? Json.of(new DiffJson(terminal.texts()).object(comparison)) + "\n"
                                : new DiffText(terminal.texts()).print(comparison));
        terminal.out().flush();
        int told = exitCode && comparison.isOfFigures() ? DIFFERENT : 0;
        return Math.max(told, page == null ? 0 : write(comparison, page));
    }

    /** Writes the page for sign-off, and tells what stood in the way. */
    private int write(Comparison comparison, Path file) {
        Diagnostics problems = new ReportWriter(root).write(comparison, file);
        complain(problems);
        return Exit.of(problems, false);
    }
}
