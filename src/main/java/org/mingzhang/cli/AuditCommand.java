package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
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
final class AuditCommand extends Verb {
    @Parameters(paramLabel = "FILE", descriptionKey = "audit.file")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "audit.format")
    private Format format = Format.text;

    AuditCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Diagnostics unread = new Diagnostics();
        Optional<SourceFile> source = FileReader.ofPublished(Path.of("")).read(file, unread);
        if (source.isEmpty()) {
            terminal.complain(unread);
            return Code.FILE_UNREADABLE.exit();
        }
        Audit audit = Audit.of(source.get());
        if (format == Format.json) {
            terminal.out().println(new AuditJson(terminal.locale()).print(audit));
        } else {
            tell(audit);
        }
        terminal.out().flush();
        return audit.diagnostics().hasErrors() ? 1 : 0;
    }

    private void tell(Audit audit) {
        DiagnosticText text = terminal.told();
        if (!audit.diagnostics().isEmpty()) {
            terminal.out().print(text.print(audit.diagnostics()));
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
