package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.prose.Audit;
import org.mingzhang.source.FileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: what is wrong in a disclosure that others published. */
@Command(name = "audit")
final class AuditCommand extends Verb {
    @Parameters(paramLabel = "FILE", descriptionKey = "audit.file")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "audit.format")
    private Format format = Format.text;

    AuditCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    boolean isForProgram() {
        return format != Format.text;
    }

    @Override
    public Integer call() {
        Diagnostics unread = new Diagnostics();
        Optional<Audit> audit = followed(listener -> audited(listener, unread));
        if (audit.isEmpty()) {
            complain(unread);
            return Code.FILE_UNREADABLE.exit();
        }
        if (format == Format.json) {
            terminal.out().println(new AuditJson(terminal.locale()).print(audit.get()));
        } else {
            tell(audit.get());
        }
        terminal.out().flush();
        return audit.get().diagnostics().hasErrors() ? 1 : 0;
    }

    private Optional<Audit> audited(Listener listener, Diagnostics unread) {
        FileReader reader = FileReader.ofPublished(Path.of(""));
        listener.reads(reader.name(file));
        return reader.read(file, unread).map(Audit::of);
    }

    private void tell(Audit audit) {
        DiagnosticText text = terminal.told();
        if (!audit.diagnostics().isEmpty()) {
            terminal.out().print(text.print(audit.diagnostics()));
        }
        if (!quiet) {
            tellHow(audit, text);
        }
    }

    /** What was looked at. */
    private void tellHow(Audit audit, DiagnosticText text) {
        if (!audit.diagnostics().isEmpty()) {
            terminal.out().println();
        }
        terminal.out().println(text.summary(audit.diagnostics()));
        terminal.out()
                .println(terminal.texts()
                        .text(
                                "audited",
                                audit.rules(),
                                audit.figures(),
                                audit.sentences(),
                                audit.unchecked().size()));
    }
}
