package org.mingzhang.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.CellPlace;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Source;
import org.mingzhang.standard.Value;

/** Turns explanations into the notes of a page, with links to the cells that figures come from. */
final class NoteRows {
    /** A place that is always in view: closing a note by it does not move the page. */
    static final String NOWHERE = "unasked";

    /** More facts than these are told by their number. */
    private static final int MOST_FACTS = 3;

    private final FilledDisclosure filled;
    private final Words words;
    private final Map<Fact, CellKey> cells = new HashMap<>();

    NoteRows(FilledDisclosure filled, Words words) {
        this.filled = filled;
        this.words = words;
        for (FilledTable table : filled.tables().values()) {
            table.cells().forEach(this::remember);
        }
    }

    /** A cell that prints one fact alone is where that fact is found. */
    private void remember(FilledTable.Cell cell) {
        if (cell.sources().size() == 1 && cell.sources().get(0) instanceof Source.OfFact of) {
            cells.putIfAbsent(of.fact(), cell.key());
        }
    }

    /** The explanation to tell of a figure: that of the cell where it is a name for one. */
    Explanation step(Asked asked) {
        Explanation step = filled.explanation(asked);
        return step.asked() instanceof Asked.Named
                        && step.terms().size() == 1
                        && step.terms().get(0).asked() instanceof Asked.Cell cell
                ? filled.explanation(cell)
                : step;
    }

    /** Where a figure stands in a table; empty where it stands in none. */
    String href(Explanation step) {
        return key(step.asked()).map(this::href).orElse("");
    }

    private Optional<CellKey> key(Asked asked) {
        if (asked instanceof Asked.Cell cell) {
            return Optional.of(cell.key());
        }
        return asked instanceof Asked.Stated stated ? Optional.ofNullable(cells.get(stated.fact())) : Optional.empty();
    }

    private String href(CellKey key) {
        FilledTable table = filled.tables().get(key.table());
        if (table == null) {
            return "";
        }
        String anchor = table.line(key.line()).map(line -> table.anchor(line)).orElse("");
        return "#" + (anchor.isEmpty() ? table.id() : anchor);
    }

    /**
     * A note.
     *
     * @param printed the figure as it is printed where it was asked
     * @param back where closing the note leads
     */
    PageView.Note note(String id, Explanation step, String printed, String back) {
        Optional<CellPlace> place = key(step.asked()).flatMap(filled::place);
        boolean worked = !step.additive();
        String formula = worked ? worked(step, printed) : formula(step, place);
        return new PageView.Note(
                id,
                place.map(CellPlace::name).orElseGet(() -> worked ? "" : title(step)),
                new PageView.Link(place.map(CellPlace::table).orElse(""), href(step)),
                formula.isEmpty() ? List.of() : List.of(formula),
                rows(step),
                worked ? "" : printed,
                remark(step),
                back);
    }

    /** What a function does with its numbers: {@code 占比 ＝ 1.00 ÷ 4.00 ＝ 25.00%}. */
    String worked(Explanation step, String printed) {
        return words.text("noteWorked", title(step), step.numbers(), printed);
    }

    /** The name of a figure that stands nowhere: its own, or that of the function that gave it. */
    private static String title(Explanation step) {
        if (step.asked() instanceof Asked.Named named) {
            return named.name();
        }
        return step.asked() instanceof Asked.Formula formula ? title(formula.expression(), step) : step.formula();
    }

    private static String title(Expression expression, Explanation step) {
        if (!(expression instanceof Expression.Call call)) {
            return step.formula();
        }
        return call.function() == Expression.Function.ABSOLUTE
                ? title(call.arguments().get(0), step)
                : call.function().term();
    }

    /**
     * {@code 27行＝（1＋2＋…＋8）行} where a line or column has a number; empty where the parts are not neighbours: their
     * addition says it all.
     */
    private String formula(Explanation step, Optional<CellPlace> place) {
        String number = step.axis().isEmpty() || place.isEmpty()
                ? ""
                : switch (step.axis().get()) {
                    case LINES -> numbered("noteLine", place.get().number());
                    case COLUMNS ->
                        numbered("noteColumn", Integer.toString(place.get().column()));
                };
        if (step.axis().isEmpty()) {
            return "";
        }
        return number.isEmpty() ? step.formula() : words.text("noteEquals", number, step.formula());
    }

    private String numbered(String key, String number) {
        return number.isEmpty() || number.equals("0") ? "" : words.text(key, number);
    }

    private List<PageView.NoteRow> rows(Explanation step) {
        List<Explanation.Term> known = step.known();
        boolean many =
                known.size() > MOST_FACTS && known.stream().allMatch(term -> term.asked() instanceof Asked.Stated);
        List<PageView.NoteRow> rows = new ArrayList<>();
        known.stream().limit(many ? MOST_FACTS - 1 : known.size()).forEach(term -> rows.add(row(term, step)));
        if (many) {
            rows.add(blank(words.text("noteMore", Integer.toString(known.size()))));
        }
        if (!step.blanks().isEmpty()) {
            rows.add(blank(words.text("noteBlank", step.blanks())));
        }
        return rows;
    }

    /** The columns that a column's formula takes, of those that have amounts. */
    List<PageView.NoteRow> columns(Explanation step, String table, Set<Integer> used) {
        List<PageView.NoteRow> rows = new ArrayList<>();
        for (Explanation.Term term : step.terms()) {
            Optional<CellPlace> column =
                    key(term.asked()).flatMap(filled::place).filter(place -> used.contains(place.column()));
            column.ifPresent(place -> {
                String label = words.text("noteColumn", Integer.toString(place.column()));
                String href = "#" + table + "-c" + place.column();
                rows.add(new PageView.NoteRow(new PageView.Link(label, href), place.columnTitle(), ""));
            });
        }
        return rows;
    }

    private static PageView.NoteRow blank(String name) {
        return new PageView.NoteRow(new PageView.Link(name, ""), "", "");
    }

    private PageView.NoteRow row(Explanation.Term term, Explanation above) {
        Explanation step = step(term.asked());
        Optional<CellPlace> place = key(step.asked()).flatMap(filled::place);
        String label = place.map(one -> label(one, above)).orElse("");
        String name = name(term.asked(), step, place, above);
        String amount = (term.minus() ? "−" : "") + term.value().text(above.unit());
        String href = leadsAway(step, above) ? href(step) : "";
        if (!above.additive()) {
            return new PageView.NoteRow(new PageView.Link(name, href), "", "");
        }
        return label.isEmpty()
                ? new PageView.NoteRow(new PageView.Link(name, href), "", amount)
                : new PageView.NoteRow(new PageView.Link(label, href), name, amount);
    }

    /** Whether a part can be led to: lines of the same table without an anchor are in view already. */
    private boolean leadsAway(Explanation step, Explanation above) {
        Optional<String> from = key(above.asked()).map(CellKey::table);
        Optional<String> to = key(step.asked()).map(CellKey::table);
        boolean here = from.isPresent() && from.equals(to);
        return !here
                || !href(step)
                        .equals("#"
                                + Optional.ofNullable(filled.tables().get(to.orElse("")))
                                        .map(FilledTable::id)
                                        .orElse(""));
    }

    /** The number of a neighbour, by which the formula calls it; other terms have but their names. */
    private String label(CellPlace place, Explanation above) {
        if (above.axis().isEmpty()) {
            return "";
        }
        return switch (above.axis().get()) {
            case LINES -> words.text("noteLine", place.number());
            case COLUMNS -> words.text("noteColumn", Integer.toString(place.column()));
        };
    }

    private String name(Asked asked, Explanation step, Optional<CellPlace> place, Explanation above) {
        if (asked instanceof Asked.Named named) {
            return named.name();
        }
        return step.asked() instanceof Asked.Stated stated
                ? called(stated.fact(), place, above)
                : place.map(CellPlace::name).orElseGet(() -> title(step));
    }

    /** A fact that stands in a table is called by its line; among facts of one path its last key tells it apart. */
    private String called(Fact fact, Optional<CellPlace> place, Explanation above) {
        List<String> keys = fact.path().keys();
        boolean alike =
                above.additive() && above.known().stream().allMatch(term -> term.asked() instanceof Asked.Stated);
        int skipped = alike ? keys.size() - 1 : 0;
        String name = place.map(CellPlace::name)
                .orElseGet(() -> keys.stream().skip(skipped).map(filled::called).collect(Collectors.joining("·")));
        return fact.origin() == Fact.Origin.INFERRED ? words.text("noteInferred", name) : name;
    }

    private String remark(Explanation step) {
        Money sum = step.otherSum().orElse(Money.ZERO);
        if (step.otherSum().isEmpty()) {
            return step.value() instanceof Value.Absent ? words.text("noteAbsent") : "";
        }
        return words.text(step.declared().isPresent() ? "noteDeclared" : "noteRounding", sum.format(step.unit()));
    }
}
