package org.mingzhang.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.FiscalYear;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;

/** The lists of departments and of years. */
final class Lists {
    private static final int LATEST = 5;
    private static final Comparator<Published> NEWEST_FIRST = Comparator.comparing(Published::year)
            .reversed()
            .thenComparing(one -> one.department().id())
            // Final accounts before the budget: what was spent counts.
            .thenComparing(Published::kind, Comparator.reverseOrder());

    private final Words words;
    private final Frames frames;
    private final Theme theme;
    private final ChartPainter painter;

    Lists(Theme theme, Frames frames, ChartPainter painter) {
        this.words = theme.words();
        this.theme = theme;
        this.frames = frames;
        this.painter = painter;
    }

    PageView.Home home(List<Published> published) {
        Map<String, List<Published>> byDepartment = new TreeMap<>();
        published.stream()
                .sorted(NEWEST_FIRST)
                .forEach(one -> byDepartment
                        .computeIfAbsent(one.department().id(), id -> new ArrayList<>())
                        .add(one));
        Money most = published.stream()
                .map(one -> one.overview().spending())
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        List<PageView.DepartmentRow> rows = byDepartment.values().stream()
                .map(all -> row(all, most, unit(published)))
                .toList();
        List<PageView.Link> latest = published.stream()
                .sorted(NEWEST_FIRST)
                .limit(LATEST)
                .map(one -> new PageView.Link(
                        one.department().shortName() + frames.heading(one), Route.HOME.to(one.route())))
                .toList();
        return new PageView.Home(frames.home(), rows, latest);
    }

    /** A department's newest year. */
    private PageView.DepartmentRow row(List<Published> all, Money most, AmountUnit unit) {
        Published newest = all.get(0);
        Department department = newest.department();
        List<PageView.Link> documents = documents(Route.HOME, all, newest.year());
        Money spending = newest.overview().spending();
        String share =
                most.isZero() ? "0.00" : Percent.of(spending, most).value().toPlainString();
        return new PageView.DepartmentRow(
                department.shortName(),
                Route.HOME.to(Route.department(department.id())),
                newest.year().toString(),
                spending.format(unit),
                unit.term(),
                share,
                documents);
    }

    /** The unit that a list's heading names for all its lines; 万元 where standards differ. */
    private static AmountUnit unit(List<Published> listed) {
        List<AmountUnit> units = listed.stream().map(Published::unit).distinct().toList();
        return units.size() == 1 ? units.get(0) : AmountUnit.WAN_YUAN;
    }

    private List<PageView.Link> documents(Route from, List<Published> all, FiscalYear year) {
        return all.stream()
                .filter(one -> one.year().equals(year))
                .map(one -> new PageView.Link(frames.heading(one), from.to(one.route())))
                .toList();
    }

    /**
     * All that one department has published.
     *
     * @param published not empty
     * @param others the departments that have pages, by id
     */
    PageView.Department department(List<Published> published, Map<String, Department> others) {
        List<Published> sorted = published.stream().sorted(NEWEST_FIRST).toList();
        Published newest = sorted.get(0);
        Route route = Route.department(newest.department().id());
        AmountUnit unit = unit(published);
        Map<FiscalYear, Published> byYear = new LinkedHashMap<>();
        sorted.forEach(one -> byYear.putIfAbsent(one.year(), one));
        List<PageView.YearRow> years = new ArrayList<>();
        byYear.forEach((year, one) -> years.add(new PageView.YearRow(
                words.text("seriesYear", year.toString()),
                one.overview().total().format(unit),
                one.overview().change(),
                documents(route, sorted, year),
                one.overview().published())));
        return new PageView.Department(
                frames.department(newest.department()),
                newest.department().name(),
                parent(newest.department(), others).map(one -> link(route, one)).orElse(null),
                children(newest.department(), others).stream()
                        .map(one -> link(route, one))
                        .toList(),
                newest.overview().summary(),
                new YearsFigure(theme, painter, unit)
                        .of(List.copyOf(byYear.values()))
                        .orElse(null),
                years,
                unit.term(),
                newest.overview().units());
    }

    private static PageView.Link link(Route from, Department to) {
        return new PageView.Link(to.shortName(), from.to(Route.department(to.id())));
    }

    private static Optional<Department> parent(Department unit, Map<String, Department> others) {
        return Optional.ofNullable(others.get(unit.parent()));
    }

    private static List<Department> children(Department department, Map<String, Department> others) {
        return others.values().stream()
                .filter(one -> one.parent().equals(department.id()))
                .toList();
    }
}
