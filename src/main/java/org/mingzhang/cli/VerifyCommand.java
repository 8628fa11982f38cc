package org.mingzhang.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.diagnostic.FindingJson;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.release.Place;
import org.mingzhang.release.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a folder, a zip or a web site holds what was released, and nothing else. */
@Command(name = "verify")
final class VerifyCommand extends Verb {
    @Parameters(paramLabel = "TARGET", descriptionKey = "verify.target")
    private String target = "";

    @Mixin
    private final ServerOptions servers = new ServerOptions();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "verify.format")
    private Format format = Format.text;

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    boolean isForProgram() {
        return format != Format.text;
    }

    @Override
    public Integer call() {
        Place place = target();
        Verification verification = followed(listener -> Verification.of(place));
        if (format == Format.json) {
            terminal.out().println(json(verification));
        } else {
            tell(verification);
        }
        terminal.out().flush();
        return Exit.of(verification.diagnostics(), false);
    }

    private Place target() {
        Optional<Place.Server> server = servers.server(target, terminal);
        if (server.isPresent()) {
            return server.get();
        }
        if (target.contains("://")) {
            return LoopbackAddress.of(target)
                    .orElseThrow(() -> servers.misused(terminal.texts().text("verify.place", target)));
        }
        try {
            return new Place.Here(Path.of(target));
        } catch (InvalidPathException e) {
            throw servers.misused(terminal.texts().text("verify.place", target));
        }
    }

    private void tell(Verification verification) {
        told(verification);
        if (!quiet && !verification.knowsExtra() && !verification.digest().isEmpty()) {
            terminal.out().println(terminal.texts().text("verify.unseen"));
        }
    }

    private void told(Verification verification) {
        if (verification.diagnostics().isEmpty() && quiet) {
            return;
        }
        if (verification.diagnostics().isEmpty()) {
            String kilobytes = String.format(Locale.ROOT, "%,d", (verification.bytes() + 1023) / 1024);
            terminal.out()
                    .println(terminal.texts()
                            .text("verified", target, verification.files(), kilobytes, verification.digest()));
            return;
        }
        terminal.out().print(terminal.told().print(verification.diagnostics()));
        if (quiet) {
            return;
        }
        terminal.out().println();
        terminal.out()
                .println(terminal.texts()
                        .text(
                                verification.digest().isEmpty() ? "verify.impossible" : "verify.differs",
                                verification.missing().size(),
                                verification.changed().size(),
                                verification.extra().size()));
    }

    /**
     * {@code {"target", "intact", "files", "bytes", "manifest", "missing":[…], "changed":[…], "extra":[…],
     * "extraSeen", "findings":[{code, severity, message, mend}]}}, in one line.
     */
    private String json(Verification verification) {
        FindingJson json = new FindingJson(terminal.locale());
        return Json.of(Json.object(
                "target", target,
                "intact", verification.diagnostics().isEmpty(),
                "files", verification.files(),
                "bytes", verification.bytes(),
                "manifest", verification.digest(),
                "missing", verification.missing(),
                "changed", verification.changed(),
                "extra", verification.extra(),
                "extraSeen", verification.knowsExtra(),
                "findings",
                        verification.diagnostics().sorted().stream()
                                .map(json::finding)
                                .toList()));
    }
}
