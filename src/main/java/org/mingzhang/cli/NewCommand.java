package org.mingzhang.cli;

import java.util.Optional;
import org.mingzhang.build.SiteScaffolder;
import org.mingzhang.source.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new}: the files of a disclosure to be filled in, after last year's or a standard. */
@Command(name = "new")
final class NewCommand extends SiteVerb {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DEPARTMENT", descriptionKey = "new.department")
    private String department = "";

    @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "new.year")
    private String year = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "KIND", descriptionKey = "new.kind")
    private String kind = "final-accounts";

    NewCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        String typed = department + "/" + year + "/" + kind;
        Address address = Address.parse(typed)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), terminal.texts().text("new.address", typed)));
        SiteScaffolder scaffolder = new SiteScaffolder(root);
        Optional<SiteScaffolder.Made> made = followed(listener -> scaffolder.make(address));
        complain(scaffolder.diagnostics());
        made.filter(one -> !quiet).ifPresent(one -> tell(one, address));
        terminal.out().flush();
        return Exit.of(scaffolder.diagnostics(), false);
    }

    private void tell(SiteScaffolder.Made made, Address address) {
        made.files().forEach(file -> terminal.out().println(terminal.texts().text("new.made", file)));
        made.kept().forEach(file -> terminal.out().println(terminal.texts().text("new.kept", file)));
        if (!made.schemas().isEmpty()) {
            terminal.out()
                    .println(terminal.texts().text("new.hints", made.schemas().size()));
        }
        terminal.out()
                .println(
                        made.previous().isPresent()
                                ? terminal.texts()
                                        .text(
                                                "new.next",
                                                made.previous().get(),
                                                made.draft().empty(),
                                                made.draft().words())
                                : terminal.texts()
                                        .text(
                                                "new.first",
                                                made.standard(),
                                                made.draft().empty()));
        terminal.out().println(terminal.texts().text("new.then", address.department() + "/" + address.year()));
    }
}
