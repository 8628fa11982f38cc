package org.mingzhang.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("findings", report.findings().stream().map(this::finding).toList());
        all.put("accepted", tally.accepted().stream().map(this::accepted).toList());
        all.put(
                "notChecked",
                tally.unchecked().stream().map(FindingJson::unchecked).toList());
        all.put(
                "disclosures",
                report.checked().stream().map(FindingJson::disclosure).toList());
        all.put("summary", summary(report, tally));
        return Json.of(all);
    }

    private Map<String, Object> finding(Diagnostic finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", finding.code().id());
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
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", span.file().name());
        place.put("line", span.line());
        place.put("column", span.column());
        place.put("endLine", span.file().line(span.end()));
        place.put("endColumn", span.file().column(span.end()));
        return place;
    }

    private static List<Map<String, Object>> shown(List<Shown> places) {
        return places.stream()
                .map(place -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("where", place.where());
                    members.put("anchor", place.anchor());
                    members.put("text", place.text());
                    return members;
                })
                .toList();
    }

    private static Map<String, Object> disclosure(CheckReport.Checked checked) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("address", checked.address());
        members.put("department", checked.department());
        members.put("kind", checked.kind());
        members.putAll(counts(checked.diagnostics(), checked.tally()));
        return members;
    }

    private static Map<String, Object> summary(CheckReport report, Tally tally) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("disclosures", report.checked().size());
        members.putAll(counts(report.diagnostics(), tally));
        return members;
    }

    private static Map<String, Object> counts(Diagnostics diagnostics, Tally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        Stream.of(Severity.values())
                .forEach(severity ->
                        counts.put(severity.name().toLowerCase(Locale.ROOT) + "s", (int) diagnostics.count(severity)));
        counts.put("rules", tally.rules());
        counts.put("figures", tally.figures());
        counts.put("sentences", tally.sentences());
        counts.put("notChecked", tally.unchecked().size());
        counts.put("accepted", tally.accepted().size());
        return counts;
    }
}
