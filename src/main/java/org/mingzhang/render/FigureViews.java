package org.mingzhang.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingzhang.chart.Chart;
import org.mingzhang.chart.ChartDrawing;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.chart.Comparison;
import org.mingzhang.chart.Structure;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.FiscalYear;
import org.mingzhang.ledger.Money;
import org.mingzhang.narrative.Narrative;

/** Draws the charts of one disclosure and tells their figures as tables. */
final class FigureViews {
    private final Narrative narrative;
    private final FiscalYear year;
    private final AmountUnit unit;
    private final Theme theme;
    private final ChartPainter painter;
    private final Pictures when;
    private final Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();

    FigureViews(
            Narrative narrative, FiscalYear year, AmountUnit unit, Theme theme, ChartPainter painter, Pictures when) {
        this.narrative = narrative;
        this.year = year;
        this.unit = unit;
        this.theme = theme;
        this.painter = painter;
        this.when = when;
    }

    /** Reports what cannot be drawn: amounts below zero, characters the font lacks. */
    boolean check(Disclosure disclosure, Diagnostics diagnostics) {
        List<Narrative.Chart> charts = List.copyOf(narrative.charts().values());
        List<Narrative.Chart> negative =
                charts.stream().filter(FigureViews::hasNegative).toList();
        if (!negative.isEmpty()) {
            String keys = negative.stream().map(Narrative.Chart::key).collect(Collectors.joining("、"));
            diagnostics.add(Code.CHART_NEGATIVE, negativePlace(disclosure), "chart", keys);
            return false;
        }
        boolean sound = true;
        for (Narrative.Chart chart : charts) {
            Set<Integer> missing = painter.missing(chart(chart));
            if (!missing.isEmpty()) {
                String characters = missing.stream().map(Character::toString).collect(Collectors.joining(" "));
                diagnostics.add(Code.GLYPH_MISSING, disclosure.span(), "characters", characters, "chart", chart.key());
                sound = false;
            }
        }
        return sound;
    }

    private static boolean hasNegative(Narrative.Chart chart) {
        return amounts(chart.data()).stream().anyMatch(amount -> amount.fen() < 0);
    }

    /** The first amount that was typed below zero, where there is one. */
    private static Span negativePlace(Disclosure disclosure) {
        return disclosure.facts().all().stream()
                .filter(fact -> fact.value() instanceof FactValue.Amount amount
                        && amount.money().fen() < 0)
                .map(Fact::span)
                .findFirst()
                .orElse(disclosure.span());
    }

    private static List<Money> amounts(Narrative.Data data) {
        List<Money> amounts = new ArrayList<>();
        if (data instanceof Narrative.Comparison comparison) {
            comparison.groups().forEach(group -> {
                amounts.add(group.current());
                group.previous().ifPresent(amounts::add);
            });
        } else if (data instanceof Narrative.Structure structure) {
            structure.shares().forEach(share -> amounts.add(share.amount()));
        }
        return amounts;
    }

    PageView.Figure figure(String key, TextViews texts) {
        Narrative.Chart told = Objects.requireNonNull(narrative.charts().get(key), key);
        Chart chart = chart(told);
        ChartDrawing drawing = painter.svg(chart);
        pictures.put(png(told), when.made(() -> painter.png(chart)));
        return new PageView.Figure(
                told.id(),
                told.key(),
                told.title(),
                unit.term(),
                theme.markup(drawing.wide()),
                theme.markup(drawing.narrow()),
                png(told),
                told.description(),
                texts.runs(told.note()),
                remarks(told, chart, drawing),
                header(told),
                rows(told));
    }

    private static String png(Narrative.Chart chart) {
        return chart.id() + ".png";
    }

    /** The pictures of the charts drawn so far, by file name beside the page. */
    Map<String, Supplier<byte[]>> pictures() {
        return Collections.unmodifiableMap(pictures);
    }

    private Chart chart(Narrative.Chart told) {
        String title = told.key() + "　" + told.title();
        String unitLabel = theme.words().text("unit") + unit.term();
        if (told.data() instanceof Narrative.Comparison comparison) {
            List<Comparison.Group> groups = comparison.groups().stream()
                    .map(group -> new Comparison.Group(group.name(), values(group, comparison), group.note()))
                    .toList();
            return new Comparison(
                    told.id(), title, told.description(), unit, unitLabel, series(told, comparison), groups);
        }
        Narrative.Structure structure = (Narrative.Structure) told.data();
        String note = theme.words().text("sliverNote", Structure.WIDENED_BELOW.format());
        return new Structure(
                told.id(),
                title,
                told.description(),
                unit,
                unitLabel,
                structure.centre(),
                structure.total(),
                parts(structure),
                note);
    }

    /** A ring needs a part: where the whole is nothing, the whole itself. */
    private static List<Structure.Part> parts(Narrative.Structure structure) {
        return structure.shares().isEmpty()
                ? List.of(new Structure.Part(structure.centre(), structure.total(), ""))
                : structure.shares().stream()
                        .map(share -> new Structure.Part(share.name(), share.amount(), share.share()))
                        .toList();
    }

    private static boolean knowsPrevious(Narrative.Comparison comparison) {
        return comparison.groups().stream().allMatch(group -> group.previous().isPresent());
    }

    private List<String> series(Narrative.Chart told, Narrative.Comparison comparison) {
        Words words = theme.words();
        String current = words.text("seriesYear", year.toString());
        if (!knowsPrevious(comparison)) {
            return List.of(current);
        }
        String key = told.inferred() ? "seriesYearInferred" : "seriesYear";
        return List.of(words.text(key, year.previous().toString()), current);
    }

    private static List<Money> values(Narrative.Group group, Narrative.Comparison comparison) {
        Optional<Money> previous = knowsPrevious(comparison) ? group.previous() : Optional.empty();
        return previous.map(before -> List.of(before, group.current())).orElse(List.of(group.current()));
    }

    private List<String> remarks(Narrative.Chart told, Chart chart, ChartDrawing drawing) {
        List<String> remarks = new ArrayList<>();
        String previous = year.previous().toString();
        if (drawing.widened() && chart instanceof Structure structure) {
            remarks.add(structure.sliverNote());
        }
        if (told.data() instanceof Narrative.Comparison comparison) {
            if (!knowsPrevious(comparison)) {
                remarks.add(theme.words().text("previousUnknown", previous));
            } else if (told.inferred()) {
                remarks.add(theme.words().text("previousInferred", previous));
            }
        }
        return remarks;
    }

    private List<String> header(Narrative.Chart told) {
        Words words = theme.words();
        List<String> header = new ArrayList<>(List.of(words.text("item")));
        if (told.data() instanceof Narrative.Comparison comparison) {
            header.addAll(series(told, comparison));
            header.add(words.text("difference"));
        } else {
            header.add(words.text("amount"));
            header.add(words.text("share"));
        }
        return header;
    }

    private List<List<String>> rows(Narrative.Chart told) {
        List<List<String>> rows = new ArrayList<>();
        if (told.data() instanceof Narrative.Comparison comparison) {
            for (Narrative.Group group : comparison.groups()) {
                List<String> row = new ArrayList<>(List.of(group.name()));
                values(group, comparison).forEach(amount -> row.add(amount.format(unit)));
                row.add(group.note());
                rows.add(row);
            }
        } else if (told.data() instanceof Narrative.Structure structure) {
            structure
                    .shares()
                    .forEach(share ->
                            rows.add(List.of(share.name(), share.amount().format(unit), share.share())));
        }
        return rows;
    }
}
