package org.mingzhang.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.Shown;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.diagnostic.Tally;

/** Puts findings into the words that a page shows. */
final class FindingViews {
    /** How many source lines stand above and below the place in a frame, and how much of each. */
    private static final int LINES = 2;

    private static final int LINE_LENGTH = 120;

    /** How much of a source line stands on either side of the place. */
    private static final int AROUND = 60;

    private final Words words;
    private final Messages messages = Messages.in(Locale.SIMPLIFIED_CHINESE);

    FindingViews(Words words) {
        this.words = words;
    }

    /** The gravest first. */
    List<ReportView.Finding> findings(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .map(finding -> finding(finding, notes(finding)))
                .toList();
    }

    /** The errors, each with the lines of its file around the place. */
    List<ReviewView.Problem> problems(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new ReviewView.Problem(finding(finding, notes(finding)), frame(finding.span())))
                .toList();
    }

    private static List<ReviewView.Line> frame(@Nullable Span span) {
        if (span == null || span.file().text().isEmpty()) {
            return List.of();
        }
        int last = span.file().line(span.file().text().length());
        List<ReviewView.Line> lines = new ArrayList<>();
        for (int at = Math.max(1, span.line() - LINES); at <= Math.min(last, span.line() + LINES); at++) {
            String text = span.file().lineText(at);
            String shown = text.length() > LINE_LENGTH ? text.substring(0, LINE_LENGTH) + "…" : text;
            ReportView.Source source = at == span.line() ? line(span) : new ReportView.Source("", shown, "", "");
            lines.add(new ReviewView.Line(Integer.toString(at), source, at == span.line()));
        }
        return lines;
    }

    ReportView.Finding accepted(Accepted accepted) {
        return finding(accepted.finding(), List.of(new PageView.Pair(word("reportReason"), accepted.reason())));
    }

    private ReportView.Finding finding(Diagnostic finding, List<PageView.Pair> notes) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return new ReportView.Finding(
                severity,
                word("report." + severity),
                finding.code().id(),
                messages.title(finding.code()).orElse(""),
                messages.what(finding),
                notes,
                finding.shown().stream().map(FindingViews::place).toList(),
                source(finding));
    }

    private List<PageView.Pair> notes(Diagnostic finding) {
        List<PageView.Pair> notes = new ArrayList<>();
        messages.expected(finding).ifPresent(text -> notes.add(new PageView.Pair(word("reportExpected"), text)));
        String nearest = finding.details().getOrDefault("nearest", "");
        if (!nearest.isEmpty()) {
            notes.add(new PageView.Pair(word("reportNearest"), nearest));
        }
        messages.mend(finding).ifPresent(text -> notes.add(new PageView.Pair(word("reportMend"), text)));
        return notes;
    }

    private String word(String key) {
        return words.text(key);
    }

    private static ReportView.Place place(Shown shown) {
        if (shown instanceof Shown.Row row) {
            List<ReportView.Amount> amounts = row.amounts().stream()
                    .map(one -> new ReportView.Amount(one.heading(), one.amount(), one.marked()))
                    .toList();
            return new ReportView.Place(row.where(), row.anchor(), ReportView.Source.NONE, amounts);
        }
        return new ReportView.Place(shown.where(), shown.anchor(), sentence((Shown.Sentence) shown), List.of());
    }

    private static ReportView.Source sentence(Shown.Sentence sentence) {
        return new ReportView.Source(sentence.where(), sentence.before(), sentence.marked(), sentence.after());
    }

    static ReportView.Source unchecked(Tally.Unchecked unchecked) {
        return unchecked.shown().stream()
                .filter(Shown.Sentence.class::isInstance)
                .map(shown -> sentence((Shown.Sentence) shown))
                .findFirst()
                .orElseGet(() -> source(unchecked.span()));
    }

    private static ReportView.Source source(Diagnostic finding) {
        Span span = finding.span();
        return span == null ? ReportView.Source.NONE : source(span);
    }

    /** The words that a span marks, with what stands around them in their line. */
    private static ReportView.Source source(Span span) {
        ReportView.Source whole = line(span);
        return new ReportView.Source(whole.location(), whole.before().stripLeading(), whole.marked(), whole.after());
    }

    private static ReportView.Source line(Span span) {
        if (span.file().text().isEmpty()) {
            return new ReportView.Source(span.file().name(), "", "", "");
        }
        String line = span.file().lineText(span.line());
        int lineStart = span.file().lineStart(span.line());
        int start = Math.min(span.start() - lineStart, line.length());
        int end = Math.max(start, Math.min(span.end() - lineStart, line.length()));
        int from = Math.max(0, start - AROUND);
        int to = Math.min(line.length(), end + AROUND);
        return new ReportView.Source(
                span.location(),
                from > 0 ? "…" + line.substring(from, start) : line.substring(0, start),
                line.substring(start, end),
                line.substring(end, to) + (to < line.length() ? "…" : ""));
    }
}
