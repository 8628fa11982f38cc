package org.mingzhang.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what checking found for machines: {@code {"findings":[{code, title, severity, file, line, column, endLine,
 * endColumn, message, expected, nearest, mend, shown}], "accepted":[… reason], "notChecked":[…], "disclosures":[…],
 * "summary":{…}}}. Lines and columns count from 1, columns in characters, the end is exclusive; what does not apply is left
 * out.
 */
public final class FindingJson {
    private final Messages messages;

    public FindingJson(Locale locale) {
        this.messages = Messages.in(locale);
    }

    /** One line, without a line end. */
    public String print(CheckReport report) {
        Tally tally = report.tally();
        return Json.of(Json.object(
                "findings", report.findings().stream().map(this::finding).toList(),
                "accepted", tally.accepted().stream().map(this::accepted).toList(),
                "notChecked",
                        tally.unchecked().stream().map(FindingJson::unchecked).toList(),
                "disclosures",
                        report.checked().stream().map(FindingJson::disclosure).toList(),
                "summary", summary(report, tally)));
    }

    /** One finding, as a JSON object. */
    public Map<String, Object> finding(Diagnostic finding) {
        Map<String, Object> members = Json.object("code", finding.code().id());
        messages.title(finding.code()).ifPresent(title -> members.put("title", title));
        members.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        Span span = finding.span();
        if (span != null) {
            members.putAll(place(span));
        }
        members.put("message", messages.what(finding));
        messages.expected(finding).ifPresent(text -> members.put("expected", text));
        String nearest = finding.details().getOrDefault("nearest", "");
        if (!nearest.isEmpty()) {
            members.put("nearest", List.of(nearest.split("、")));
        }
        messages.mend(finding).ifPresent(text -> members.put("mend", text));
        if (!finding.shown().isEmpty()) {
            members.put("shown", shown(finding.shown()));
        }
        return members;
    }

    private Map<String, Object> accepted(Accepted accepted) {
        Map<String, Object> members = finding(accepted.finding());
        members.put("reason", accepted.reason());
        return members;
    }

    private static Map<String, Object> unchecked(Tally.Unchecked unchecked) {
        Map<String, Object> members = place(unchecked.span());
        members.put("shown", shown(unchecked.shown()));
        return members;
    }

    private static Map<String, Object> place(Span span) {
        SourceFile file = span.file();
        return Json.object(
                "file", file.name(),
                "line", span.line(),
                "column", span.column(),
                "endLine", file.line(span.end()),
                "endColumn", file.column(span.end()));
    }

    private static List<Map<String, Object>> shown(List<Shown> places) {
        return places.stream()
                .map(place -> Json.object("where", place.where(), "anchor", place.anchor(), "text", place.text()))
                .toList();
    }

    private static Map<String, Object> disclosure(CheckReport.Checked checked) {
        Map<String, Object> members =
                Json.object("address", checked.address(), "department", checked.department(), "kind", checked.kind());
        members.putAll(counts(checked.diagnostics(), checked.tally()));
        return members;
    }

    private static Map<String, Object> summary(CheckReport report, Tally tally) {
        Map<String, Object> members =
                Json.object("disclosures", report.checked().size());
        members.putAll(counts(report.diagnostics(), tally));
        return members;
    }

    private static Map<String, Object> counts(Diagnostics diagnostics, Tally tally) {
        return Json.object(
                "errors", (int) diagnostics.count(Severity.ERROR),
                "warnings", (int) diagnostics.count(Severity.WARNING),
                "notices", (int) diagnostics.count(Severity.NOTICE),
                "rules", tally.rules(),
                "figures", tally.figures(),
                "sentences", tally.sentences(),
                "notChecked", tally.unchecked().size(),
                "accepted", tally.accepted().size());
    }
}
