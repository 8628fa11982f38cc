package org.mingzhang.cli;

import java.util.LinkedHashMap;
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
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rules", audit.rules());
        summary.put("figures", audit.figures());
        summary.put("sentences", audit.sentences());
        summary.put("notChecked", audit.unchecked().size());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "findings",
                audit.diagnostics().sorted().stream().map(this::finding).toList());
        all.put("summary", summary);
        return Json.of(all);
    }

    private Map<String, Object> finding(Diagnostic finding) {
        Span span = finding.span();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", finding.code().id());
        members.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        members.put("line", span == null ? 1 : span.line());
        members.put("column", span == null ? 1 : span.column());
        members.put("message", messages.what(finding));
        return members;
    }
}
