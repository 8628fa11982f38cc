package org.mingzhang.narrative;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/** Finds the figures of a disclosure by what a reader sees of them: {@code 12.34%}, {@code 1,234.56}. */
public final class PrintedFigures {
    private static final String NUMBER = "-?[0-9][0-9,]*(\\.[0-9]+)?%?";

    private final FilledDisclosure filled;
    private final Narrative narrative;

    private PrintedFigures(FilledDisclosure filled, Narrative narrative) {
        this.filled = filled;
        this.narrative = narrative;
    }

    /**
     * Figures that came about in one way.
     *
     * @param sentences where they are printed; none where only cells of tables print them
     */
    public record Found(Asked asked, List<String> sentences) {}

    /** Whether a text is a printed number, not the name of a figure. */
    public static boolean isNumber(String text) {
        return text.matches(NUMBER);
    }

    /**
     * The figures of sentences that print a number; where there are none, the cells of tables that do. A number that is
     * printed nowhere is reported with the nearest.
     */
    public static List<Found> find(
            String number, FilledDisclosure filled, Narrative narrative, Diagnostics diagnostics) {
        PrintedFigures figures = new PrintedFigures(filled, narrative);
        List<Found> inSentences = figures.inSentences(number);
        List<Found> found = inSentences.isEmpty() ? figures.inTables(number) : inSentences;
        if (found.isEmpty()) {
            String nearest = String.join("、", Nearest.to(number, figures.all()));
            diagnostics.add(Code.FIGURE_NOT_PRINTED, null, "figure", number, "nearest", nearest);
        }
        return found;
    }

    private List<Found> inSentences(String number) {
        Map<Object, Asked> asked = new LinkedHashMap<>();
        Map<Object, Set<String>> sentences = new LinkedHashMap<>();
        everyLine()
                .forEach(runs -> inLine(number, runs, (figure, sentence) -> {
                    Asked one = new Asked.Formula(figure.formula(), figure.scope());
                    Object way = way(one);
                    asked.putIfAbsent(way, one);
                    sentences
                            .computeIfAbsent(way, none -> new LinkedHashSet<>())
                            .add(sentence);
                }));
        return asked.entrySet().stream()
                .map(entry ->
                        new Found(entry.getValue(), List.copyOf(sentences.getOrDefault(entry.getKey(), Set.of()))))
                .toList();
    }

    /** How a figure came about, whichever name it was asked by. */
    private Object way(Asked asked) {
        var step = filled.explanation(asked);
        return List.of(step.formula(), step.terms(), step.asked() instanceof Asked.Formula ? "" : step.asked());
    }

    private Stream<List<Run>> everyLine() {
        return Stream.concat(
                narrative.brief().stream().map(Narrative.Brief::sentence),
                narrative.lines().map(Block.Line::runs));
    }

    private static void inLine(String number, List<Run> runs, BiConsumer<Run.Figure, String> found) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Run.Figure> figures = new LinkedHashMap<>();
        Run.leaves(runs).forEach(run -> {
            if (run instanceof Run.Figure figure && figure.text().equals(number)) {
                figures.put(text.length(), figure);
            }
            text.append(Run.plain(List.of(run)));
        });
        figures.forEach((offset, figure) -> found.accept(
                figure,
                Sentence.around(text.toString(), offset, offset + number.length())
                        .text()));
    }

    private List<Found> inTables(String number) {
        Map<Object, Asked> asked = new LinkedHashMap<>();
        cells().forEach((cell, printed) -> {
            if (printed.equals(number)) {
                asked.putIfAbsent(way(cell), cell);
            }
        });
        return asked.values().stream().map(cell -> new Found(cell, List.of())).toList();
    }

    private Map<Asked, String> cells() {
        Map<Asked, String> printed = new LinkedHashMap<>();
        for (FilledTable table : filled.tables().values()) {
            AmountUnit unit = table.form().unit();
            table.cells()
                    .forEach(cell -> printed.put(
                            new Asked.Cell(cell.key(), true), cell.amount().format(unit)));
        }
        return printed;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(cells().values());
        everyLine().flatMap(Run::figures).forEach(figure -> all.add(figure.text()));
        return all;
    }
}
