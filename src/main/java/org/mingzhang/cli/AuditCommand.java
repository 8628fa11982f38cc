package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.prose.Audit;
import org.mingzhang.source.FileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: what is wrong in a disclosure that others published. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    /** How findings are printed: for people, or for machines. */
    enum Format {
        text,
        json
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(paramLabel = "FILE", descriptionKey = "audit.file")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "audit.format")
    private Format format = Format.text;

    AuditCommand(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    @Override
    public Integer call() {
        Diagnostics unread = new Diagnostics();
        Optional<SourceFile> source = FileReader.ofPublished(Path.of("")).read(file, unread);
        if (source.isEmpty()) {
            err.print(new DiagnosticText(locale, false).print(unread));
            err.flush();
            return Code.FILE_UNREADABLE.exit();
        }
        Audit audit = Audit.of(source.get());
        if (format == Format.json) {
            out.println(new AuditJson(locale).print(audit));
        } else {
            tell(audit);
        }
        out.flush();
        return audit.diagnostics().hasErrors() ? 1 : 0;
    }

    private void tell(Audit audit) {
        DiagnosticText text = new DiagnosticText(locale, false);
        if (!audit.diagnostics().isEmpty()) {
            out.print(text.print(audit.diagnostics()));
            out.println();
        }
        out.println(text.summary(audit.diagnostics()));
        out.println(Texts.in(locale)
                .text(
                        "audited",
                        audit.rules(),
                        audit.figures(),
                        audit.sentences(),
                        audit.unchecked().size()));
    }
}
