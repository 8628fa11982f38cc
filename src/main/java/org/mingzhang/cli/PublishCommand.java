package org.mingzhang.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingzhang.build.Publication;
import org.mingzhang.build.Publisher;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.Changes;
import org.mingzhang.release.Place;
import org.mingzhang.release.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish}: checked and built anew, a folder, here or on a server, or a zip is brought to exactly the state of content. */
@Command(name = "publish")
final class PublishCommand extends RulesVerb {
    @Parameters(paramLabel = "TARGET", descriptionKey = "publish.target")
    private String target = "";

    @Option(names = "--dry-run", descriptionKey = "publish.dryRun")
    private boolean dryRun;

    @Option(names = "--full", descriptionKey = "publish.full")
    private boolean full;

    @Option(names = "--unlock", descriptionKey = "publish.unlock")
    private boolean unlock;

    @Mixin
    private final ServerOptions servers = new ServerOptions();

    PublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Place.Writable place = target();
        Publisher.Options options = new Publisher.Options(strict, dryRun, new Target.Options(full, unlock));
        Publication publication =
                followed(listener -> new Publisher(root, place, threads(), listener).publish(options));
        tell(publication);
        if (!quiet || dryRun) {
            publication.changes().ifPresent(changes -> tell(changes, publication.digest()));
        }
        terminal.out().flush();
        return Exit.of(publication.diagnostics(), strict);
    }

    private Place.Writable target() {
        Optional<Place.Server> server = servers.server(target, terminal);
        if (server.isPresent()) {
            return server.get();
        }
        try {
            if (!target.isBlank() && !target.contains("://")) {
                return new Place.Here(Path.of(target));
            }
        } catch (InvalidPathException e) {
            // Told like every other text that is no path.
        }
        throw servers.misused(terminal.texts().text("publish.place", target));
    }

    private void tell(Publication publication) {
        Diagnostics diagnostics = heard(publication.diagnostics());
        DiagnosticText text = terminal.complained();
        if (!diagnostics.isEmpty()) {
            terminal.err().print(text.print(diagnostics));
            terminal.err().println();
            terminal.err().println(text.summary(diagnostics));
        }
        if (publication.isUntouched()) {
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
