package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Display;
import org.mingzhang.history.Author;
import org.mingzhang.history.Cause;
import org.mingzhang.history.ChartChange;
import org.mingzhang.history.Comparison;
import org.mingzhang.history.DisclosureChange;
import org.mingzhang.history.FigureChange;
import org.mingzhang.history.Revision;
import org.mingzhang.history.SentenceChange;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/** Prints what differs between two revisions for people: what was typed otherwise, then what that moves. */
final class DiffText {
    private static final String INDENT = "  ";

    private final Texts texts;
    private final DiffWords words;
    private final StringBuilder out = new StringBuilder();

    DiffText(Texts texts) {
        this.texts = texts;
        this.words = new DiffWords(texts);
    }

    String print(Comparison comparison) {
        out.setLength(0);
        line(0, texts.text("diff.head", revision(comparison.from()), revision(comparison.to())));
        for (Comparison.Renamed one : comparison.renamed()) {
            line(0, texts.text("diff.moved", one.id(), one.before(), one.after()));
        }
        comparison.disclosures().forEach(this::disclosure);
        out.append('\n');
        line(0, summary(comparison));
        return out.toString();
    }

    private String revision(Revision revision) {
        return revision.commit()
                .map(commit -> texts.text("diff.revision", revision.name(), words.commit(commit)))
                .orElse(texts.text("diff.workingTree"));
    }

    private String summary(Comparison comparison) {
        return comparison.disclosures().isEmpty()
                ? texts.text("diff.none", comparison.looked())
                : texts.text(
                        "diff.summary",
                        comparison.looked(),
                        comparison.disclosures().size(),
                        comparison.figures());
    }

    private void disclosure(DisclosureChange change) {
        out.append('\n');
        line(0, change.address() + words.title(change));
        switch (change.status()) {
            case ADDED, REMOVED -> change.whole().ifPresent(whole -> whole(change, whole));
            case UNREADABLE -> line(1, texts.text("diff.unreadable"));
            case CHANGED -> changed(change);
        }
    }

    private void whole(DisclosureChange change, DisclosureChange.Whole whole) {
        String total = whole.total().format(change.unit()) + change.unit().term();
        boolean added = change.status() == DisclosureChange.Status.ADDED;
        line(1, texts.text(added ? "diff.added" : "diff.removed", whole.figures(), total));
        author(1, whole.author());
    }

    private void changed(DisclosureChange change) {
        line(
                1,
                texts.text(
                        "diff.counts",
                        change.figures().size(),
                        change.sentences().size(),
                        change.charts().size()));
        change.renamed().forEach(one -> line(1, texts.text("diff.renamed", one.id(), one.before(), one.after())));
        change.causes().forEach(cause -> cause(change, cause));
        figures(change.figures());
        sentences(change.sentences());
        charts(change);
    }

    private void cause(DisclosureChange change, Cause cause) {
        out.append('\n');
        line(1, texts.text("diff.cause", cause.number(), words.what(cause)));
        words.places(cause).ifPresent(places -> line(2, places));
        author(2, cause.author());
        String moves = words.moves(change, cause);
        line(2, moves.isEmpty() ? texts.text("diff.movesNothing") : texts.text("diff.moves", moves));
    }

    private void author(int depth, Author author) {
        line(depth, words.author(author));
    }

    private void figures(List<FigureChange> figures) {
        Map<AmountUnit, List<FigureChange>> byUnit = new LinkedHashMap<>();
        figures.forEach(figure ->
                byUnit.computeIfAbsent(figure.unit(), none -> new ArrayList<>()).add(figure));
        byUnit.forEach((unit, own) -> {
            out.append('\n');
            line(1, texts.text("diff.tables", unit.term()));
            table(
                    2,
                    own.stream()
                            .map(one -> row(
                                    Titles.place(one.place(), texts),
                                    one.before(),
                                    one.after(),
                                    one.difference(),
                                    unit,
                                    one.causes()))
                            .toList());
        });
    }

    private List<String> row(
            String name,
            Optional<Money> before,
            Optional<Money> after,
            Money difference,
            AmountUnit unit,
            Collection<Integer> causes) {
        return List.of(
                name,
                before.map(money -> money.format(unit)).orElse(texts.text("diff.blank")),
                "→",
                after.map(money -> money.format(unit)).orElse(texts.text("diff.blank")),
                DiffWords.signed(difference, unit),
                words.numbers(causes));
    }

    private void sentences(List<SentenceChange> sentences) {
        String where = "";
        for (SentenceChange sentence : sentences) {
            if (where.isEmpty()) {
                out.append('\n');
                line(1, texts.text("diff.sentences"));
            }
            if (!where.equals(heading(sentence))) {
                where = heading(sentence);
                line(2, where);
            }
            stretches("- ", sentence.before());
            stretches("+ ", sentence.after());
        }
    }

    private String heading(SentenceChange sentence) {
        String section = sentence.where().isEmpty() ? texts.text("diff.overview") : sentence.where();
        return section + INDENT + words.numbers(sentence.causes());
    }

    private void stretches(String sign, List<SentenceChange.Words> stretches) {
        if (!stretches.isEmpty()) {
            line(
                    3,
                    sign
                            + stretches.stream()
                                    .map(one -> one.changed() ? texts.text("diff.mark", one.text()) : one.text())
                                    .collect(Collectors.joining()));
        }
    }

    private void charts(DisclosureChange change) {
        if (change.charts().isEmpty()) {
            return;
        }
        out.append('\n');
        line(1, texts.text("diff.charts", change.unit().term()));
        for (ChartChange chart : change.charts()) {
            line(2, chart.key() + " " + chart.title() + INDENT + words.numbers(chart.causes()));
            table(
                    3,
                    chart.points().stream()
                            .map(point -> row(
                                    point.name(),
                                    point.before(),
                                    point.after(),
                                    point.difference(),
                                    change.unit(),
                                    List.of()))
                            .toList());
        }
    }

    /** Names to the left, everything else to the right, each column as wide as its widest. */
    private void table(int depth, List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Display.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - Display.width(row.get(i)));
                boolean left = i == 0 || i == columns - 1;
                text.append(left ? row.get(i) + gap : gap + row.get(i)).append(INDENT);
            }
            line(depth, text.toString());
        }
    }

    private void line(int depth, String text) {
        out.append(INDENT.repeat(depth))
                .append(Display.harmless(text).stripTrailing())
                .append('\n');
    }
}
