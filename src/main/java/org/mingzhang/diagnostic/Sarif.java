package org.mingzhang.diagnostic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what checking found as SARIF 2.1.0, for code hosts and editors. Files are named from the site's folder, never by
 * where that lies on this machine; accepted findings are suppressed, with their reason.
 */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String NAME = "mingzhang";

    private final Messages messages;
    private final String version;

    /**
     * @param version of this program
     */
    public Sarif(Locale locale, String version) {
        this.messages = Messages.in(locale);
        this.version = version;
    }

    /** One line, without a line end. */
    public String print(CheckReport report) {
        List<Diagnostic> findings = report.findings();
        List<Accepted> accepted = report.tally().accepted();
        List<Code> rules = Stream.concat(findings.stream(), accepted.stream().map(Accepted::finding))
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        List<Object> results = new ArrayList<>();
        findings.forEach(finding -> results.add(result(finding, rules)));
        accepted.forEach(one -> {
            Map<String, Object> result = result(one.finding(), rules);
            result.put("suppressions", List.of(Json.object("kind", "inSource", "justification", one.reason())));
            results.add(result);
        });
        Map<String, Object> driver = Json.object("name", NAME, "version", version);
        driver.put("rules", rules.stream().map(this::rule).toList());
        Map<String, Object> run = Json.object("tool", Json.object("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        return Json.of(Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Map<String, Object> rule(Code code) {
        Map<String, Object> rule = Json.object("id", code.id());
        messages.title(code).ifPresent(title -> rule.put("shortDescription", Json.object("text", title)));
        rule.put("defaultConfiguration", Json.object("level", level(code.severity())));
        return rule;
    }

    private Map<String, Object> result(Diagnostic finding, List<Code> rules) {
        Map<String, Object> result = Json.object("ruleId", finding.code().id());
        result.put("ruleIndex", rules.indexOf(finding.code()));
        result.put("level", level(finding.severity()));
        result.put("message", Json.object("text", text(finding)));
        location(finding).ifPresent(location -> result.put("locations", List.of(location)));
        return result;
    }

    private String text(Diagnostic finding) {
        return Stream.of(Optional.of(messages.what(finding)), messages.expected(finding), messages.mend(finding))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Map<String, Object>> location(Diagnostic finding) {
        Span span = finding.span();
        if (span == null) {
            return Optional.empty();
        }
        Map<String, Object> physical = Json.object(
                "artifactLocation", Json.object("uri", uri(span.file().name())));
        physical.put("region", region(span));
        Map<String, Object> location = Json.object("physicalLocation", physical);
        if (!finding.shown().isEmpty()) {
            location.put(
                    "logicalLocations",
                    finding.shown().stream()
                            .map(shown -> Json.object("fullyQualifiedName", shown.where()))
                            .toList());
        }
        return Optional.of(location);
    }

    private static Map<String, Object> region(Span span) {
        SourceFile file = span.file();
        return Json.object(
                "startLine", span.line(),
                "startColumn", span.column(),
                "endLine", file.line(span.end()),
                "endColumn", file.column(span.end()));
    }

    private static String uri(String name) {
        try {
            return new URI(null, null, name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }
}
