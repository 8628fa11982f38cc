package org.mingzhang.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;

/**
 * What is to be said of a page while it is written: what keeps it from being made, what else check found, and which
 * other disclosures have findings. It follows the program's own theme, since the site's may be what is broken.
 */
public final class ReviewPanel {
    private final Theme theme;
    private final FindingViews views;
    private final DiagnosticText text = new DiagnosticText(Locale.SIMPLIFIED_CHINESE, false);

    public ReviewPanel() {
        Diagnostics faults = new Diagnostics();
        this.theme = Theme.open(ThemeFiles.builtIn(), faults)
                .orElseThrow(() -> new IllegalStateException("the program's own theme is whole"));
        this.views = new FindingViews(theme.words());
    }

    /**
     * The review as a fragment of HTML.
     *
     * @param here the disclosure that the page shows; none for a page that lists others
     * @param behind whether the page is older than its files, because of the errors in them
     */
    public String html(CheckReport report, Optional<CheckReport.Checked> here, boolean behind) {
        Diagnostics inTheWay = new Diagnostics();
        Diagnostics beside = new Diagnostics();
        (report.site().hasErrors() ? inTheWay : beside).addAll(report.site());
        here.ifPresent(one -> (behind ? inTheWay : beside).addAll(one.diagnostics()));
        Diagnostics all = new Diagnostics();
        all.addAll(inTheWay);
        all.addAll(beside);
        List<ReviewView.Other> others = report.checked().stream()
                .filter(one -> here.filter(one::equals).isEmpty())
                .filter(one -> !one.diagnostics().isEmpty())
                .map(this::other)
                .toList();
        ReviewView view = new ReviewView(
                text.summary(all),
                gravest(all),
                views.problems(inTheWay),
                views.findings(beside),
                here.map(one -> one.tally().unchecked().size()).orElse(0),
                others);
        return theme.fragment("review", view);
    }

    private ReviewView.Other other(CheckReport.Checked checked) {
        String title = checked.department().isEmpty()
                ? checked.address()
                : theme.words().text("reportTitle", checked.department(), checked.year(), checked.kind());
        return new ReviewView.Other(
                title,
                "/" + checked.address() + "/",
                text.summary(checked.diagnostics()),
                gravest(checked.diagnostics()));
    }

    private static String gravest(Diagnostics diagnostics) {
        return Arrays.stream(Severity.values())
                .filter(severity -> diagnostics.count(severity) > 0)
                .findFirst()
                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    /** Why a page of the program's own stands where one of the site cannot. */
    public enum Absence {
        STARTING("reviewStarting"),
        MISSING("reviewMissing"),
        BROKEN("reviewBroken");

        private final String key;

        Absence(String key) {
            this.key = key;
        }
    }

    /** A page that says why there is none. */
    public String placeholder(Absence absence) {
        return theme.fragment(
                "placeholder",
                new PageView.Pair(theme.words().text(absence.key), theme.words().text(absence.key + "Text")));
    }
}
