package org.mingzhang.cli;

import java.util.List;
import org.mingzhang.build.SiteSchemas;
import org.mingzhang.source.EditorLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: what a file of content may say, as JSON Schema for editors. */
@Command(name = "schema")
final class SchemaCommand extends SiteVerb {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", arity = "0..1", descriptionKey = "schema.kind")
    private String kind = "";

    @Option(names = "--write", descriptionKey = "schema.write")
    private boolean write;

    SchemaCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (write && !kind.isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.texts().text("schema.all", kind));
        }
        SiteSchemas schemas = new SiteSchemas(root);
        if (write) {
            tell(followed(listener -> schemas.write()), schemas.diagnostics().hasErrors());
        } else {
            followed(listener -> schemas.schema(kind)).ifPresent(terminal.out()::print);
        }
        terminal.out().flush();
        complain(schemas.diagnostics());
        return Exit.of(schemas.diagnostics(), false);
    }

    private void tell(List<String> written, boolean failed) {
        if (quiet) {
            return;
        }
        written.forEach(file -> terminal.out().println(terminal.texts().text("schema.written", file)));
        if (!failed) {
            String example = EditorLink.line("…", 2);
            terminal.out()
                    .println(terminal.texts().text(written.isEmpty() ? "schema.current" : "schema.link", example));
        }
    }
}
