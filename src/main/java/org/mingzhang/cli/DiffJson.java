package org.mingzhang.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.diagnostic.Json;
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

/**
 * Prints what differs between two revisions for machines: {@code {"from", "to", "looked", "figures", "renamed",
 * "disclosures"}}. An amount is a decimal number, as text, in the unit beside it; what a revision does not have is left out.
 */
final class DiffJson {
    private final Texts texts;

    DiffJson(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> object(Comparison comparison) {
        return Json.object(
                "from", revision(comparison.from()),
                "to", revision(comparison.to()),
                "looked", comparison.looked(),
                "figures", comparison.figures(),
                "renamed", renamed(comparison.renamed()),
                "disclosures",
                        comparison.disclosures().stream().map(this::disclosure).toList());
    }

    private static Map<String, Object> revision(Revision revision) {
        return revision.commit()
                .map(commit -> Json.object("name", revision.name(), "commit", commit(commit)))
                .orElse(Json.object("workingTree", true));
    }

    private static Map<String, Object> commit(Commit commit) {
        return Json.object(
                "id", commit.id(),
                "author", commit.author(),
                "time", commit.time().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                "subject", commit.subject());
    }

    private static List<Map<String, Object>> renamed(List<Comparison.Renamed> renamed) {
        return renamed.stream()
                .map(one -> Json.object("id", one.id(), "before", one.before(), "after", one.after()))
                .toList();
    }

    private Map<String, Object> disclosure(DisclosureChange change) {
        Map<String, Object> members = Json.object(
                "disclosure", change.address().toString(),
                "status", change.status().name().toLowerCase(Locale.ROOT),
                "department", change.department(),
                "title", change.title());
        change.whole().ifPresent(whole -> {
            members.put("total", number(whole.total(), change.unit()));
            members.put("unit", change.unit().term());
            members.put("printed", whole.figures());
            members.put("author", author(whole.author()));
        });
        members.put("causes", change.causes().stream().map(DiffJson::cause).toList());
        members.put("figures", change.figures().stream().map(this::figure).toList());
        members.put(
                "sentences", change.sentences().stream().map(DiffJson::sentence).toList());
        members.put(
                "charts",
                change.charts().stream()
                        .map(chart -> chart(chart, change.unit()))
                        .toList());
        members.put("renamed", renamed(change.renamed()));
        return members;
    }

    private static Map<String, Object> cause(Cause cause) {
        Map<String, Object> members = Json.object("number", cause.number(), "kind", cause.isProse() ? "prose" : "fact");
        if (!cause.isProse()) {
            members.put("fact", cause.title());
        }
        cause.before().ifPresent(value -> members.put("before", value(cause, value)));
        cause.after().ifPresent(value -> members.put("after", value(cause, value)));
        cause.unit().ifPresent(unit -> {
            cause.difference().ifPresent(money -> members.put("difference", number(money, unit)));
            members.put("unit", unit.term());
        });
        cause.placeBefore().ifPresent(span -> members.put("sourceBefore", source(span)));
        cause.placeAfter().ifPresent(span -> members.put("source", source(span)));
        members.put("author", author(cause.author()));
        return members;
    }

    private static String value(Cause cause, FactValue value) {
        return value instanceof FactValue.Amount amount
                ? number(amount.money(), cause.unit().orElse(amount.unit()))
                : cause.text(Optional.of(value));
    }

    private static Map<String, Object> source(Span span) {
        return Json.object("file", span.file().name(), "line", span.line(), "column", span.column());
    }

    private static Map<String, Object> author(Author author) {
        if (author instanceof Author.Committed committed) {
            return Json.object("kind", "commit", "commit", commit(committed.commit()));
        }
        String kind = author instanceof Author.Uncommitted
                ? "uncommitted"
                : author instanceof Author.Unknown ? "unknown" : "elsewhere";
        return Json.object("kind", kind);
    }

    private Map<String, Object> figure(FigureChange figure) {
        Map<String, Object> members = Json.object(
                "table", figure.key().table(),
                "line", figure.key().line(),
                "column", figure.key().column(),
                "title", Titles.place(figure.place(), texts),
                "tableTitle", figure.table(),
                "anchor", figure.anchor());
        values(members, figure.before(), figure.after(), figure.difference(), figure.unit());
        members.put("causes", figure.causes());
        return members;
    }

    private static void values(
            Map<String, Object> members,
            Optional<Money> before,
            Optional<Money> after,
            Money difference,
            AmountUnit unit) {
        before.ifPresent(money -> members.put("before", number(money, unit)));
        after.ifPresent(money -> members.put("after", number(money, unit)));
        members.put("difference", number(difference, unit));
        members.put("unit", unit.term());
    }

    private static String number(Money money, AmountUnit unit) {
        return money.in(unit).toPlainString();
    }

    private static Map<String, Object> sentence(SentenceChange sentence) {
        return Json.object(
                "section", sentence.where(),
                "computed", sentence.computed(),
                "before", SentenceChange.plain(sentence.before()),
                "after", SentenceChange.plain(sentence.after()),
                "wordsBefore", words(sentence.before()),
                "wordsAfter", words(sentence.after()),
                "causes", sentence.causes());
    }

    private static List<Map<String, Object>> words(List<SentenceChange.Words> words) {
        return words.stream()
                .map(one -> Json.object("text", one.text(), "changed", one.changed()))
                .toList();
    }

    private static Map<String, Object> chart(ChartChange chart, AmountUnit unit) {
        return Json.object(
                "chart", chart.key(),
                "title", chart.title(),
                "anchor", chart.id(),
                "points",
                        chart.points().stream()
                                .map(point -> {
                                    Map<String, Object> members = Json.object("name", point.name());
                                    values(members, point.before(), point.after(), point.difference(), unit);
                                    return members;
                                })
                                .toList(),
                "causes", chart.causes());
    }
}
