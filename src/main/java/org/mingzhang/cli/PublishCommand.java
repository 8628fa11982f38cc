package org.mingzhang.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.build.Publication;
import org.mingzhang.build.Publisher;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: checked and built anew, a folder or a zip is brought to exactly the state of content. */
@Command(name = "publish")
final class PublishCommand extends RulesVerb {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET", descriptionKey = "publish.target")
    private String target = "";

    @Option(names = "--dry-run", descriptionKey = "publish.dryRun")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    PublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Publication publication = new Publisher(root, path(), threads()).publish(new Publisher.Options(strict, dryRun));
        tell(publication.diagnostics(), publication.changes().isPresent());
        if (!quiet) {
            publication.changes().ifPresent(changes -> tell(changes, publication.digest()));
        }
        terminal.out().flush();
        return Exit.of(publication.diagnostics(), strict);
    }

    /** An address of a server would be a folder of an odd name. */
    private Path path() {
        try {
            if (!target.isBlank() && !target.contains("://")) {
                return Path.of(target);
            }
        } catch (InvalidPathException e) {
            // Told like every other text that is no path.
        }
        throw new ParameterException(spec.commandLine(), terminal.texts().text("publish.place", target));
    }

    private void tell(Diagnostics diagnostics, boolean published) {
        DiagnosticText text = terminal.complained();
        if (!diagnostics.isEmpty()) {
            terminal.err().print(text.print(diagnostics));
            terminal.err().println();
            terminal.err().println(text.summary(diagnostics));
        }
        if (!published) {
            terminal.err().println(terminal.texts().text("publish.refused"));
        }
        terminal.err().flush();
    }

    private void tell(Changes changes, String digest) {
        tell("publish.added", changes.added());
        tell("publish.changed", changes.changed());
        tell("publish.removed", changes.removed());
        if (changes.unchanged() > 0) {
            terminal.out().println(terminal.texts().text("publish.unchanged", changes.unchanged()));
        }
        terminal.out()
                .println(
                        dryRun
                                ? terminal.texts().text("publish.dry")
                                : terminal.texts().text("publish.done", target, digest));
    }

    /** One line a kind; a dry run names the files, since that is what it is for. */
    private void tell(String kind, List<String> files) {
        if (!files.isEmpty()) {
            terminal.out().println(terminal.texts().text(kind, files.size()));
            if (dryRun) {
                files.forEach(file -> terminal.out().println("  " + file));
            }
        }
    }
}
