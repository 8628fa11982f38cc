package org.mingzhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingzhang.build.SiteBuilder;
import org.mingzhang.chart.Chart;
import org.mingzhang.chart.ChartFonts;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.chart.Comparison;
import org.mingzhang.check.Checker;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Money;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.render.Pages;
import org.mingzhang.render.Pictures;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Published;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Filler;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/**
 * Times the steps of a build on the shipped disclosure, warm, and prints the median of each with its share of the whole.
 * Not a test: run it by hand, as {@code src/docs/performance.md} says, and compare figures of one run only.
 */
public final class BuildBenchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;

    private static final String EXAMINE = "examine: fill and tell";
    private static final String CHECK = "check: every rule";
    private static final String RENDER = "one page, eight SVG, four PNG";
    private static final String WHOLE = "whole build, four PNG included";

    private final Path root;
    private final StandardLibrary standards;
    private final Standard standard;
    private final Map<String, Step<?>> steps = new LinkedHashMap<>();

    /** What is timed, and what it is made ready with, which is not. */
    private record Step<T>(Supplier<T> ready, Function<T, Object> timed) {
        long nanos() {
            T made = ready.get();
            long start = System.nanoTime();
            if (timed.apply(made).hashCode() == 42) {
                System.out.print("");
            }
            return System.nanoTime() - start;
        }
    }

    /** A disclosure that no rule has looked at yet. */
    private record Told(FilledDisclosure filled, Narrative narrative) {}

    private BuildBenchmark(Path root) {
        this.root = root;
        this.standards = library();
        Address address = address();
        Disclosure disclosure = read(address);
        this.standard =
                standards.standard(disclosure.standard(), new Diagnostics()).orElseThrow();
        FilledDisclosure filled = Filler.fill(standard, disclosure);
        ChartPainter painter = new ChartPainter(ChartFonts.bundled());
        time("read the standard", () -> library().standard(disclosure.standard(), new Diagnostics()));
        time("read the disclosure", () -> read(address));
        time("fill the tables", () -> Filler.fill(standard, disclosure).tables());
        time("tell the sentences", () -> narrate(filled));
        time(EXAMINE, () -> told(disclosure));
        steps.put(CHECK, new Step<>(() -> told(disclosure), BuildBenchmark::check));
        time("one chart as SVG", () -> painter.svg(chart()));
        time("one chart as PNG", () -> painter.png(chart()));
        Narrative narrative = narrate(filled);
        Pages pages = pages(painter);
        Published published = new Published(
                disclosure.department(),
                disclosure.year(),
                disclosure.kind(),
                disclosure.draft(),
                standard.title(),
                standard.unit(),
                narrative.overview());
        time(RENDER, () -> {
            var files = pages.disclosure(filled, narrative, published, Optional.empty(), new Diagnostics())
                    .orElseThrow();
            return files.values().stream().map(Supplier::get).toList();
        });
        time(WHOLE, this::build);
    }

    private void time(String name, Supplier<Object> step) {
        steps.put(name, new Step<>(() -> step, Supplier::get));
    }

    public static void main(String[] arguments) {
        new BuildBenchmark(Path.of(arguments.length > 0 ? arguments[0] : "")).run();
    }

    private void run() {
        Map<String, Double> medians = new LinkedHashMap<>();
        steps.forEach((name, step) -> medians.put(name, median(step)));
        double whole = medians.getOrDefault(WHOLE, Double.NaN);
        medians.forEach((name, millis) ->
                System.out.printf(Locale.ROOT, "%-34s %8.2f ms  %5.1f %%%n", name, millis, 100 * millis / whole));
        double render = medians.getOrDefault(RENDER, Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%nof rendering: examining %.2f, checking %.2f%n",
                medians.getOrDefault(EXAMINE, Double.NaN) / render,
                medians.getOrDefault(CHECK, Double.NaN) / render);
    }

    private static double median(Step<?> step) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long nanos = step.nanos();
            if (i >= WARM_UP) {
                times.add(nanos);
            }
        }
        Collections.sort(times);
        return times.get(times.size() / 2) / 1e6;
    }

    private StandardLibrary library() {
        return new StandardLibrary(
                root.resolve("content").resolve("standards"), new FileReader(root), new Diagnostics());
    }

    private Address address() {
        return new ContentReader(root).find(new Diagnostics()).disclosures().get(0);
    }

    private Disclosure read(Address address) {
        return new ContentReader(root)
                .read(
                        address,
                        id -> standards.standard(id, new Diagnostics()).map(Standard::schema),
                        standards.ids(),
                        new Diagnostics())
                .orElseThrow();
    }

    private Told told(Disclosure disclosure) {
        FilledDisclosure filled = Filler.fill(standard, disclosure);
        return new Told(filled, narrate(filled));
    }

    private static Object check(Told told) {
        return Checker.check(told.filled(), told.narrative(), new Diagnostics());
    }

    private static Narrative narrate(FilledDisclosure filled) {
        return Narrator.narrate(filled, new Diagnostics());
    }

    private static Chart chart() {
        List<Money> values = List.of(new Money(2_372_960_000L), new Money(2_188_920_000L));
        Comparison.Group group = new Comparison.Group("收入总计", values, "减少 184.04 万元（−7.76%）");
        return new Comparison(
                "figure-1",
                "图1　收入总计",
                "一年与上年",
                AmountUnit.WAN_YUAN,
                "单位：万元",
                List.of("2020年", "2021年"),
                List.of(group, group));
    }

    private Pages pages(ChartPainter painter) {
        Diagnostics diagnostics = new Diagnostics();
        Settings settings = new FileReader(root)
                .read(root.resolve("content").resolve("site.yaml"), diagnostics)
                .flatMap(file -> SettingsReader.read(file, diagnostics))
                .orElseThrow();
        Theme theme = Theme.open(new ThemeFiles(root.resolve("themes"), settings.theme()), diagnostics)
                .orElseThrow();
        return new Pages(theme, settings, painter, Pictures.WITH_PAGE);
    }

    private Object build() {
        try {
            Path folder = Files.createTempDirectory("mingzhang-bench");
            Object report = new SiteBuilder(root, folder.resolve("site"), 2).build();
            try (var walk = Files.walk(folder)) {
                List<Path> deepestFirst = new ArrayList<>(walk.toList());
                Collections.reverse(deepestFirst);
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
            return report;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
