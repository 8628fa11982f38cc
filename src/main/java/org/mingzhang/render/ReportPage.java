package org.mingzhang.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.Tally;

/** Sets what checking found on one page that stands alone: each finding beside the sentence or the line it speaks of. */
public final class ReportPage {
    private final Theme theme;
    private final String site;
    private final FindingViews views;

    /**
     * @param site the site's name; may be empty
     */
    public ReportPage(Theme theme, String site) {
        this.theme = theme;
        this.site = site;
        this.views = new FindingViews(theme.words());
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
                views.findings(report.site()),
                report.checked().stream().map(this::disclosure).toList());
        return theme.alone("report", view, diagnostics);
    }

    private PageView.Pair count(String key, int number) {
        return new PageView.Pair(theme.words().text(key), String.format(Locale.ROOT, "%,d", number));
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
                views.findings(checked.diagnostics()),
                tally.accepted().stream().map(views::accepted).toList(),
                tally.unchecked().stream().map(FindingViews::unchecked).toList());
    }
}
