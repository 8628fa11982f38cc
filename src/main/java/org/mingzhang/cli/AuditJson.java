package org.mingzhang.cli;

import java.util.List;
import java.util.Locale;
import org.mingzhang.diagnostic.Diagnostic;
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
        List<String> findings =
                audit.diagnostics().sorted().stream().map(this::finding).toList();
        return "{\"findings\":[" + String.join(",", findings) + "],\"summary\":{\"rules\":" + audit.rules()
                + ",\"figures\":" + audit.figures() + ",\"sentences\":" + audit.sentences() + ",\"notChecked\":"
                + audit.unchecked() + "}}";
    }

    private String finding(Diagnostic finding) {
        Span span = finding.span();
        return "{\"code\":" + Json.quoted(finding.code().id())
                + ",\"severity\":" + Json.quoted(finding.severity().name().toLowerCase(Locale.ROOT))
                + ",\"line\":" + (span == null ? 1 : span.line())
                + ",\"column\":" + (span == null ? 1 : span.column())
                + ",\"message\":" + Json.quoted(messages.what(finding)) + "}";
    }
}
