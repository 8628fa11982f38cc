package org.mingzhang.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Accepted;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Messages;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.Shown;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.diagnostic.Tally;

/** Sets what checking found on one page that stands alone: each finding beside the sentence or the line it speaks of. */
public final class ReportPage {
    /** How much of a source line stands on either side of the place. */
    private static final int AROUND = 60;

    private final Theme theme;
    private final String site;
    private final Messages messages = Messages.in(Locale.SIMPLIFIED_CHINESE);

    /**
     * @param site the site's name; may be empty
     */
    public ReportPage(Theme theme, String site) {
        this.theme = theme;
        this.site = site;
    }

    /** The page; a fault of the theme is reported. */
    public Optional<byte[]> html(CheckReport report, Diagnostics diagnostics) {
        Tally tally = report.tally();
        List<PageView.Pair> counts = List.of(
                count("reportDisclosures", report.checked().size()),
                count("reportRules", tally.rules()),
                count("reportFigures", tally.figures()),
                count("reportSentences", tally.sentences()),
                count("reportUnchecked", tally.unchecked().size()));
        ReportView view = new ReportView(
                site,
                counts,
                findings(report.site()),
                report.checked().stream().map(this::disclosure).toList());
        return theme.alone("report", view, diagnostics);
    }

    private PageView.Pair count(String key, int number) {
        return new PageView.Pair(word(key), String.format(Locale.ROOT, "%,d", number));
    }

    private ReportView.Disclosure disclosure(CheckReport.Checked checked) {
        String title = checked.department().isEmpty()
                ? checked.address()
                : theme.words().text("reportTitle", checked.department(), checked.year(), checked.kind());
        Tally tally = checked.tally();
        List<String> counts = Stream.concat(
                        Stream.of(Severity.values()).map(checked.diagnostics()::count),
                        Stream.of((long) tally.accepted().size(), (long)
                                tally.unchecked().size()))
                .map(number -> Long.toString(number))
                .toList();
        return new ReportView.Disclosure(
                checked.address(),
                title,
                counts,
                findings(checked.diagnostics()),
                tally.accepted().stream().map(this::accepted).toList(),
                tally.unchecked().stream().map(ReportPage::unchecked).toList());
    }

    /** The gravest first. */
    private List<ReportView.Finding> findings(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .map(finding -> finding(finding, notes(finding)))
                .toList();
    }

    private ReportView.Finding accepted(Accepted accepted) {
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
                finding.shown().stream().map(ReportPage::place).toList(),
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
        return theme.words().text(key);
    }

    private static ReportView.Place place(Shown shown) {
        if (shown instanceof Shown.Row row) {
            List<ReportView.Amount> amounts = row.amounts().stream()
                    .map(one -> new ReportView.Amount(one.heading(), one.amount(), one.marked()))
                    .toList();
            return new ReportView.Place(row.where(), ReportView.Source.NONE, amounts);
        }
        return new ReportView.Place(shown.where(), sentence((Shown.Sentence) shown), List.of());
    }

    private static ReportView.Source sentence(Shown.Sentence sentence) {
        return new ReportView.Source(sentence.where(), sentence.before(), sentence.marked(), sentence.after());
    }

    private static ReportView.Source unchecked(Tally.Unchecked unchecked) {
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

    private static ReportView.Source source(Span span) {
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
                from > 0
                        ? "…" + line.substring(from, start)
                        : line.substring(0, start).stripLeading(),
                line.substring(start, end),
                line.substring(end, to) + (to < line.length() ? "…" : ""));
    }
}
