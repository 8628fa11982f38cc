package org.mingzhang.cli;

import java.util.Locale;
import java.util.Map;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.Audit;

/** Prints an audit for machines: {@code {"findings":[{code, severity, line, column, message}], "summary":{…}}}. */
final class AuditJson {
    private final Messages messages;

    AuditJson(Locale locale) {
        this.messages = Messages.in(locale);
    }

    String print(Audit audit) {
        return Json.of(Json.object(
                "findings",
                audit.diagnostics().sorted().stream().map(this::finding).toList(),
                "summary",
                Json.object(
                        "rules", audit.rules(),
                        "figures", audit.figures(),
                        "sentences", audit.sentences(),
                        "notChecked", audit.unchecked().size())));
    }

    private Map<String, Object> finding(Diagnostic finding) {
        Span span = finding.span();
        return Json.object(
                "code", finding.code().id(),
                "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                "line", span == null ? 1 : span.line(),
                "column", span == null ? 1 : span.column(),
                "message", messages.what(finding));
    }
}
