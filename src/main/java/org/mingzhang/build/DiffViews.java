package org.mingzhang.build;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.history.Author;
import org.mingzhang.history.Cause;
import org.mingzhang.history.ChartChange;
import org.mingzhang.history.Commit;
import org.mingzhang.history.Comparison;
import org.mingzhang.history.DisclosureChange;
import org.mingzhang.history.FigureChange;
import org.mingzhang.history.Revision;
import org.mingzhang.history.SentenceChange;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Money;
import org.mingzhang.render.DiffView;
import org.mingzhang.render.PageView;
import org.mingzhang.render.Words;
import org.mingzhang.standard.CellPlace;

/** Puts a comparison into the words of a theme, for its page. */
final class DiffViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xx", Locale.ROOT);

    private final Words words;

    DiffViews(Words words) {
        this.words = words;
    }

    DiffView view(String site, Comparison comparison) {
        List<PageView.Pair> counts = List.of(
                count("diffLooked", comparison.looked()),
                count("diffDiffering", comparison.disclosures().size()),
                count("diffFigures", comparison.figures()),
                count("diffSentences", sum(comparison, DisclosureChange::sentences)),
                count("diffCharts", sum(comparison, DisclosureChange::charts)));
        List<String> notes = comparison.renamed().stream()
                .map(one -> words.text("diffMoved", one.id(), one.before(), one.after()))
                .toList();
        return new DiffView(
                site,
                List.of(side("diffFrom", comparison.from()), side("diffTo", comparison.to())),
                counts,
                notes,
                comparison.disclosures().stream().map(this::disclosure).toList());
    }

    private static int sum(
            Comparison comparison, java.util.function.Function<DisclosureChange, ? extends Collection<?>> part) {
        return comparison.disclosures().stream()
                .mapToInt(one -> part.apply(one).size())
                .sum();
    }

    private PageView.Pair count(String key, int number) {
        return new PageView.Pair(words.text(key), String.format(Locale.ROOT, "%,d", number));
    }

    private DiffView.Side side(String key, Revision revision) {
        return new DiffView.Side(
                words.text(key),
                revision.commit().isPresent() ? revision.name() : words.text("diffWorkingTree"),
                revision.commit().map(this::commit).orElse(""));
    }

    private String commit(Commit commit) {
        return words.text(
                "diffCommit", commit.author(), commit.time().format(TIME), commit.shortId(), commit.subject());
    }

    private DiffView.Disclosure disclosure(DisclosureChange change) {
        String title = change.department().isEmpty()
                ? change.address().toString()
                : words.text(
                        "reportTitle",
                        change.department(),
                        change.address().year().toString(),
                        change.title());
        List<String> counts = List.of(
                Integer.toString(change.figures().size()),
                Integer.toString(change.sentences().size()),
                Integer.toString(change.charts().size()));
        return new DiffView.Disclosure(
                change.address().toString(),
                title,
                counts,
                status(change),
                notes(change),
                change.causes().stream().map(cause -> cause(change, cause)).toList(),
                tables(change.figures()),
                change.sentences().stream().map(this::sentence).toList(),
                change.charts().stream()
                        .map(chart -> chart(chart, change.unit()))
                        .toList());
    }

    private String status(DisclosureChange change) {
        return change.status() == DisclosureChange.Status.CHANGED
                ? ""
                : words.text("diff." + change.status().name().toLowerCase(Locale.ROOT));
    }

    private List<String> notes(DisclosureChange change) {
        List<String> notes = new ArrayList<>();
        change.whole().ifPresent(whole -> {
            String total = whole.total().format(change.unit()) + change.unit().term();
            notes.add(words.text("diffWhole", Integer.toString(whole.figures()), total));
            notes.add(author(whole.author()));
        });
        change.renamed().forEach(one -> notes.add(words.text("diffRenamed", one.id(), one.before(), one.after())));
        return notes;
    }

    private String author(Author author) {
        if (author instanceof Author.Committed committed) {
            return commit(committed.commit());
        }
        if (author instanceof Author.Uncommitted) {
            return words.text("diffUncommitted");
        }
        return words.text(author instanceof Author.Unknown ? "diffUnknown" : "diffElsewhere");
    }

    private DiffView.Cause cause(DisclosureChange change, Cause cause) {
        List<PageView.Pair> notes = new ArrayList<>();
        notes.add(new PageView.Pair(words.text("diffWho"), author(cause.author())));
        place(cause).ifPresent(place -> notes.add(new PageView.Pair(words.text("reportPlace"), place)));
        String moves = moves(change, cause);
        notes.add(new PageView.Pair(words.text("diffMoves"), moves.isEmpty() ? words.text("diffMovesNothing") : moves));
        List<String> value = cause.isProse()
                ? List.of()
                : List.of(
                        value(cause, cause.before()),
                        value(cause, cause.after()),
                        cause.difference()
                                .map(money -> signed(money, cause.unit().orElseThrow()))
                                .orElse(""));
        return new DiffView.Cause(
                Integer.toString(cause.number()),
                cause.isProse() ? words.text("diffProse") : cause.title(),
                value,
                cause.unit().map(AmountUnit::term).orElse(""),
                notes);
    }

    private String value(Cause cause, Optional<FactValue> value) {
        return value.isPresent() ? cause.text(value) : words.text("diffNotStated");
    }

    private Optional<String> place(Cause cause) {
        Optional<String> before = cause.placeBefore().map(Span::location);
        Optional<String> after = cause.placeAfter().map(Span::location);
        return after.isPresent()
                ? Optional.of(before.map(place -> words.text("diffPlaces", after.get(), place))
                        .orElse(after.get()))
                : before.map(place -> words.text("diffPlaceBefore", place));
    }

    private String moves(DisclosureChange change, Cause cause) {
        List<String> moves = new ArrayList<>();
        change.tablesOf(cause)
                .forEach((table, count) -> moves.add(words.text("diffMovedFigures", table, Long.toString(count))));
        int sentences = change.sentencesOf(cause).size();
        if (sentences > 0) {
            moves.add(words.text("diffMovedSentences", Integer.toString(sentences)));
        }
        change.chartsOf(cause).stream().map(ChartChange::key).forEach(moves::add);
        return String.join(words.text("ordinalMark"), moves);
    }

    private List<DiffView.Table> tables(List<FigureChange> figures) {
        Map<String, List<FigureChange>> byTable = new LinkedHashMap<>();
        figures.forEach(figure -> byTable.computeIfAbsent(figure.key().table(), none -> new ArrayList<>())
                .add(figure));
        List<DiffView.Table> tables = new ArrayList<>();
        byTable.forEach((key, own) -> tables.add(new DiffView.Table(
                key + "　" + own.get(0).table(),
                own.get(0).unit().term(),
                own.stream().map(this::row).toList())));
        return tables;
    }

    private DiffView.Row row(FigureChange figure) {
        CellPlace place = figure.place();
        List<String> where = new ArrayList<>();
        if (!place.number().isEmpty()) {
            where.add(words.text("noteLine", place.number()));
        }
        if (place.column() > 0) {
            where.add(words.text("noteColumn", Integer.toString(place.column())));
        }
        where.add(place.columnTitle());
        where.removeIf(String::isEmpty);
        String name = place.code().isEmpty() ? place.name() : place.code() + " " + place.name();
        return row(
                name,
                String.join(" ", where),
                figure.before(),
                figure.after(),
                figure.difference(),
                figure.unit(),
                figure.causes());
    }

    private DiffView.Row row(
            String name,
            String place,
            Optional<Money> before,
            Optional<Money> after,
            Money difference,
            AmountUnit unit,
            Collection<Integer> causes) {
        return new DiffView.Row(
                name,
                place,
                before.map(money -> money.format(unit)).orElse(words.text("diffBlank")),
                after.map(money -> money.format(unit)).orElse(words.text("diffBlank")),
                signed(difference, unit),
                numbers(causes));
    }

    private String numbers(Collection<Integer> causes) {
        return causes.stream().map(String::valueOf).collect(Collectors.joining(words.text("ordinalMark")));
    }

    private static String signed(Money money, AmountUnit unit) {
        return (money.fen() > 0 ? "+" : "") + money.format(unit).replace("-", "−");
    }

    private DiffView.Sentence sentence(SentenceChange sentence) {
        return new DiffView.Sentence(
                sentence.where().isEmpty() ? words.text("diffOverview") : sentence.where(),
                stretches(sentence.before()),
                stretches(sentence.after()),
                numbers(sentence.causes()));
    }

    private static List<DiffView.Word> stretches(List<SentenceChange.Words> stretches) {
        return stretches.stream()
                .map(one -> new DiffView.Word(one.text(), one.changed()))
                .toList();
    }

    private DiffView.Table chart(ChartChange chart, AmountUnit unit) {
        return new DiffView.Table(
                chart.key() + "　" + chart.title(),
                unit.term(),
                chart.points().stream()
                        .map(point -> row(
                                point.name(),
                                "",
                                point.before(),
                                point.after(),
                                point.difference(),
                                unit,
                                chart.causes()))
                        .toList());
    }
}
