package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.mingzhang.diagnostic.FindingJson;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.release.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a folder or a zip holds what was released, and nothing else. */
@Command(name = "verify")
final class VerifyCommand extends Verb {
    @Parameters(paramLabel = "DIR|ZIP", descriptionKey = "verify.target")
    private Path target = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "verify.format")
    private Format format = Format.text;

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Verification verification = Verification.of(target);
        if (format == Format.json) {
            terminal.out().println(json(verification));
        } else {
            tell(verification);
        }
        terminal.out().flush();
        return Exit.of(verification.diagnostics(), false);
    }

    private void tell(Verification verification) {
        if (verification.diagnostics().isEmpty()) {
            String kilobytes = String.format(Locale.ROOT, "%,d", (verification.bytes() + 1023) / 1024);
            terminal.out()
                    .println(terminal.texts()
                            .text("verified", target, verification.files(), kilobytes, verification.digest()));
            return;
        }
        terminal.out().print(terminal.told().print(verification.diagnostics()));
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
     * "findings":[{code, severity, message, mend}]}}, in one line.
     */
    private String json(Verification verification) {
        FindingJson json = new FindingJson(terminal.locale());
        return Json.of(Json.object(
                "target", target.toString(),
                "intact", verification.diagnostics().isEmpty(),
                "files", verification.files(),
                "bytes", verification.bytes(),
                "manifest", verification.digest(),
                "missing", verification.missing(),
                "changed", verification.changed(),
                "extra", verification.extra(),
                "findings",
                        verification.diagnostics().sorted().stream()
                                .map(json::finding)
                                .toList()));
    }
}
