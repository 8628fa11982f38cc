package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzhang.build.ReportWriter;
import org.mingzhang.build.SiteChecker;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.FindingJson;
import org.mingzhang.diagnostic.Sarif;
import org.mingzhang.diagnostic.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what contradicts itself, without making a page. */
@Command(name = "check")
final class CheckCommand extends RulesVerb {
    /** How findings are printed: for people, for machines, or for code hosts and editors. */
    enum Format {
        text,
        json,
        sarif
    }

    @Parameters(arity = "0..1", paramLabel = "DEPARTMENT[/YEAR]", descriptionKey = "chosen")
    private String chosen = "";

    @Option(names = "--format", paramLabel = "text|json|sarif", descriptionKey = "check.format")
    private Format format = Format.text;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "check.report")
    private @Nullable Path page;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    boolean isForProgram() {
        return format != Format.text;
    }

    @Override
    public Integer call() {
        CheckReport report = followed(listener -> new SiteChecker(root, threads(), listener).check(chosen));
        switch (format) {
            case text -> tell(report);
            case json -> terminal.out().println(new FindingJson(terminal.locale()).print(report));
            case sarif -> terminal.out().println(new Sarif(terminal.locale(), Version.number()).print(report));
        }
        terminal.out().flush();
        return Math.max(Exit.of(report.diagnostics(), strict), page == null ? 0 : write(report, page));
    }

    /** Writes the report's page, and tells what stood in the way. */
    private int write(CheckReport report, Path file) {
        Diagnostics problems = new ReportWriter(root).write(report, file);
        complain(problems);
        return Exit.of(problems, false);
    }

    private void tell(CheckReport report) {
        PrintWriter out = terminal.out();
        DiagnosticText text = terminal.told();
        Diagnostics diagnostics = report.diagnostics();
        if (!diagnostics.isEmpty()) {
            out.print(text.print(diagnostics));
        }
        if (!quiet) {
            tellHow(report, text);
        }
    }

    /** What was looked at, and what was accepted. */
    private void tellHow(CheckReport report, DiagnosticText text) {
        PrintWriter out = terminal.out();
        if (!report.diagnostics().isEmpty()) {
            out.println();
        }
        Texts texts = terminal.texts();
        Tally tally = report.tally();
        for (Accepted accepted : tally.accepted()) {
            String code = accepted.finding().code().id();
            out.println(texts.text("accepted", code, text.what(accepted.finding()), accepted.reason()));
        }
        out.println(texts.text(
                "checked",
                report.checked().size(),
                tally.rules(),
                tally.figures(),
                tally.sentences(),
                tally.unchecked().size(),
                text.summary(report.diagnostics())));
    }
}
