package org.mingzhang.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.DeclaredTotal;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Tie;

/** Lays filled tables out in rows and cells. */
final class TableViews {
    private final FilledDisclosure filled;
    private final Words words;
    private final NoteRows rows;
    private final List<Tie.Compared> ties;
    private final Map<String, TableNotes> notes = new HashMap<>();

    TableViews(FilledDisclosure filled, Words words, NoteRows rows) {
        this.filled = filled;
        this.rows = rows;
        this.words = words;
        this.ties = filled.ties();
    }

    PageView.Table table(String key) {
        FilledTable table = Objects.requireNonNull(filled.tables().get(key), key);
        Form form = table.form();
        TableNotes notes = notes(key, table);
        HeaderRows header = new HeaderRows(form, words);
        List<PageView.Row> body = new TableBody(table, header.places(), notes).rows();
        return new PageView.Table(
                table.id(),
                form.number(),
                table.title(),
                form.shortTitle(),
                form.number().isEmpty() ? "" : filled.disclosure().department().name(),
                form.unit().term(),
                kind(form),
                header.places().shape(TableBody.emptyLines(body)),
                header.rows(notes.columns()),
                body,
                notes(form),
                table.isEmpty() ? form.emptyStatement().orElse("") : "",
                notes.notes());
    }

    private TableNotes notes(String key, FilledTable table) {
        return notes.computeIfAbsent(key, none -> new TableNotes(table, rows, words));
    }

    /** Where the note of a cell is found; empty where it was typed. */
    String note(CellKey key) {
        FilledTable table = filled.tables().get(key.table());
        return table == null
                ? ""
                : table.cell(key).map(notes(key.table(), table)::href).orElse("");
    }

    private static String kind(Form form) {
        if (form.blocks().size() > 1) {
            return "sides";
        }
        boolean coded = form.blocks().get(0).leaves().stream().anyMatch(column -> column.holds() == Holds.CODE);
        return coded ? "subjects" : "plain";
    }

    /** The form's own notes, then what rounding explains. */
    private List<String> notes(Form form) {
        List<String> notes = new ArrayList<>(form.notes());
        filled.declaredTotals().stream()
                .filter(total -> total.isRounded() && total.tables().contains(form.key()))
                .map(total -> declaredNote(total, form.unit()))
                .forEach(notes::add);
        ties.stream()
                .filter(compared -> compared.outcome() == Tie.Outcome.ROUNDING
                        && compared.tie().table().equals(form.key()))
                .map(compared -> tieNote(compared, form.unit()))
                .forEach(notes::add);
        return notes;
    }

    private String declaredNote(DeclaredTotal total, AmountUnit own) {
        AmountUnit unit = total.difference().legibleIn(own);
        return words.text(
                "declaredNote",
                total.name(),
                printed(total.declared(), unit, own),
                printed(total.computed(), unit, own),
                printed(total.difference(), unit, own));
    }

    private String tieNote(Tie.Compared compared, AmountUnit own) {
        AmountUnit unit = compared.difference().legibleIn(own);
        return words.text(
                "roundingNote",
                compared.tie().leftTitle().replace("@", compared.item()),
                printed(compared.left(), unit, own),
                compared.tie().rightTitle().replace("@", compared.item()),
                printed(compared.right(), unit, own),
                printed(compared.difference(), unit, own));
    }

    /** An amount beneath a table, with its unit where that is not the table's own. */
    private String printed(Money money, AmountUnit unit, AmountUnit own) {
        return unit == own ? money.format(unit) : words.text("amountWithUnit", money.format(unit), unit.term());
    }
}
