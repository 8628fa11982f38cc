package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.chart.ChartDrawing;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.chart.Comparison;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.site.Published;

/** Draws a department's totals over the years, where two or more are known. */
final class YearsFigure {
    private static final int MOST = 6;
    private static final String ID = "totals";

    private final Theme theme;
    private final ChartPainter painter;
    private final AmountUnit unit;

    private record Year(String name, Money total, String change) {}

    YearsFigure(Theme theme, ChartPainter painter, AmountUnit unit) {
        this.theme = theme;
        this.painter = painter;
        this.unit = unit;
    }

    /**
     * The figure, or none.
     *
     * @param published one disclosure a year, the newest first
     */
    Optional<PageView.Figure> of(List<Published> published) {
        List<Year> years = years(published);
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<Comparison.Group> groups = new ArrayList<>();
        for (Year year : years) {
            boolean past = groups.size() < years.size() - 1;
            groups.add(new Comparison.Group(year.name(), List.of(year.total()), year.change(), past));
        }
        Words words = theme.words();
        String title = words.text("totalsOverYears");
        String label = words.text("unit") + unit.term();
        ChartDrawing drawing =
                painter.svg(new Comparison(ID, title, description(years), unit, label, List.of(""), groups));
        return Optional.of(new PageView.Figure(
                ID,
                "",
                title,
                unit.term(),
                theme.markup(drawing.wide()),
                theme.markup(drawing.narrow()),
                "",
                description(years),
                List.of(),
                remarks(published),
                List.of(words.text("year"), words.text("totals")),
                years.stream()
                        .map(year -> List.of(year.name(), year.total().format(unit)))
                        .toList()));
    }

    /** The years in order; before the oldest, the one it compares itself with. */
    private List<Year> years(List<Published> published) {
        List<Year> years = new ArrayList<>();
        for (Published one : published.subList(0, Math.min(MOST, published.size()))) {
            years.add(
                    0,
                    new Year(
                            name(one.year().toString()),
                            one.overview().total(),
                            one.overview().change()));
        }
        Published oldest = published.get(published.size() - 1);
        Optional<Money> before = oldest.overview().previous();
        if (years.size() < MOST && before.isPresent()) {
            years.add(0, new Year(name(oldest.year().previous().toString()), before.get(), ""));
        }
        return years;
    }

    private String name(String year) {
        return theme.words().text("seriesYear", year);
    }

    private String description(List<Year> years) {
        return years.stream()
                .map(year -> theme.words()
                        .text("totalOfYear", year.name(), year.total().format(unit), unit.term()))
                .collect(Collectors.joining(theme.words().text("listJoint")));
    }

    /** Where a year's own disclosure is not here, its total is the one that the year after compares itself with. */
    private List<String> remarks(List<Published> published) {
        Published oldest = published.get(published.size() - 1);
        boolean taken = published.size() < MOST && oldest.overview().previous().isPresent();
        return taken
                ? List.of(theme.words()
                        .text(
                                "totalFromNext",
                                oldest.year().previous().toString(),
                                oldest.year().toString()))
                : List.of();
    }
}
