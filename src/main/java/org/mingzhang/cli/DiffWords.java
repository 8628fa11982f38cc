package org.mingzhang.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.history.Author;
import org.mingzhang.history.Cause;
import org.mingzhang.history.ChartChange;
import org.mingzhang.history.Commit;
import org.mingzhang.history.DisclosureChange;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/** What is said of a difference in one language, in single lines. */
record DiffWords(Texts texts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xx", Locale.ROOT);

    /** An amount with its sign, also where it is above zero. */
    static String signed(Money money, AmountUnit unit) {
        return (money.fen() > 0 ? "+" : "") + money.format(unit);
    }

    String title(DisclosureChange change) {
        return change.department().isEmpty()
                ? ""
                : "  "
                        + texts.text(
                                "diff.title",
                                change.department(),
                                change.address().year(),
                                change.title());
    }

    String commit(Commit commit) {
        return texts.text(
                "diff.commit", commit.shortId(), commit.author(), commit.time().format(TIME), commit.subject());
    }

    String author(Author author) {
        if (author instanceof Author.Committed committed) {
            return commit(committed.commit());
        }
        if (author instanceof Author.Uncommitted) {
            return texts.text("diff.uncommitted");
        }
        return texts.text(author instanceof Author.Unknown ? "diff.unknown" : "diff.elsewhere");
    }

    /** A cause: what is typed, and from which value to which. */
    String what(Cause cause) {
        if (cause.isProse()) {
            return texts.text("diff.prose");
        }
        String unit = cause.unit().map(AmountUnit::term).orElse("");
        String difference = cause.difference()
                .filter(money -> !money.isZero())
                .map(money ->
                        texts.text("diff.difference", signed(money, cause.unit().orElseThrow())))
                .orElse("");
        return texts.text(
                "diff.values",
                cause.title(),
                value(cause, cause.before()),
                value(cause, cause.after()) + unit + difference);
    }

    private String value(Cause cause, Optional<org.mingzhang.ledger.FactValue> value) {
        return value.isPresent() ? cause.text(value) : texts.text("diff.notStated");
    }

    /** Where it stands in both revisions. */
    Optional<String> places(Cause cause) {
        Optional<String> before = cause.placeBefore().map(Span::location);
        Optional<String> after = cause.placeAfter().map(Span::location);
        if (after.isEmpty()) {
            return before.map(place -> texts.text("diff.placeBefore", place));
        }
        return Optional.of(before.map(place -> texts.text("diff.places", after.get(), place))
                .orElse(after.get()));
    }

    /** The tables, sentences and charts that a cause moves; empty for none. */
    String moves(DisclosureChange change, Cause cause) {
        List<String> moves = new ArrayList<>();
        change.tablesOf(cause).forEach((table, count) -> moves.add(texts.text("diff.movedFigures", table, count)));
        int sentences = change.sentencesOf(cause).size();
        if (sentences > 0) {
            moves.add(texts.text("diff.movedSentences", sentences));
        }
        change.chartsOf(cause).stream().map(ChartChange::key).forEach(moves::add);
        return String.join(texts.text("diff.joint"), moves);
    }

    /** Which causes moved something; empty for none. */
    String numbers(Collection<Integer> causes) {
        return causes.isEmpty()
                ? ""
                : texts.text(
                        "diff.because",
                        causes.stream().map(String::valueOf).collect(Collectors.joining(texts.text("diff.joint"))));
    }
}
