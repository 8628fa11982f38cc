package org.mingzhang.diagnostic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            result.put("suppressions", List.of(ordered("kind", "inSource", "justification", one.reason())));
            results.add(result);
        });
        Map<String, Object> driver = ordered("name", NAME, "version", version);
        driver.put("rules", rules.stream().map(this::rule).toList());
        Map<String, Object> run = ordered("tool", ordered("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        return Json.of(ordered("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Map<String, Object> rule(Code code) {
        Map<String, Object> rule = ordered("id", code.id());
        messages.title(code).ifPresent(title -> rule.put("shortDescription", ordered("text", title)));
        rule.put("defaultConfiguration", ordered("level", level(code.severity())));
        return rule;
    }

    private Map<String, Object> result(Diagnostic finding, List<Code> rules) {
        Map<String, Object> result = ordered("ruleId", finding.code().id());
        result.put("ruleIndex", rules.indexOf(finding.code()));
        result.put("level", level(finding.severity()));
        result.put("message", ordered("text", text(finding)));
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
        Map<String, Object> physical =
                ordered("artifactLocation", ordered("uri", uri(span.file().name())));
        physical.put("region", region(span));
        Map<String, Object> location = ordered("physicalLocation", physical);
        if (!finding.shown().isEmpty()) {
            location.put(
                    "logicalLocations",
                    finding.shown().stream()
                            .map(shown -> ordered("fullyQualifiedName", shown.where()))
                            .toList());
        }
        return Optional.of(location);
    }

    private static Map<String, Object> region(Span span) {
        SourceFile file = span.file();
        return ordered(
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

    /** An object with its members in this order; names and values take turns. */
    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
