package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.release.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a folder or a zip holds what was released, and nothing else. */
@Command(name = "verify")
final class VerifyCommand extends Verb {
    /** How the outcome is printed: for people, or for machines. */
    enum Format {
        text,
        json
    }

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
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("target", target.toString());
        all.put("intact", verification.diagnostics().isEmpty());
        all.put("files", verification.files());
        all.put("bytes", verification.bytes());
        all.put("manifest", verification.digest());
        all.put("missing", verification.missing());
        all.put("changed", verification.changed());
        all.put("extra", verification.extra());
        all.put(
                "findings",
                verification.diagnostics().sorted().stream().map(this::finding).toList());
        return Json.of(all);
    }

    private Map<String, Object> finding(Diagnostic finding) {
        Messages messages = Messages.in(terminal.locale());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", finding.code().id());
        members.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        members.put("message", messages.what(finding));
        messages.mend(finding).ifPresent(text -> members.put("mend", text));
        return members;
    }
}
