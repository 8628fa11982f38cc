package org.mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Tie;

/** Lays filled tables out in rows and cells. */
final class TableViews {
    private final FilledDisclosure filled;
    private final Words words;
    private final List<Tie.Compared> ties;

    TableViews(FilledDisclosure filled, Words words) {
        this.filled = filled;
        this.words = words;
        this.ties = filled.ties();
    }

    PageView.Table table(String key) {
        FilledTable table = Objects.requireNonNull(filled.tables().get(key), key);
        Form form = table.form();
        HeaderRows header = new HeaderRows(form, words);
        List<PageView.Row> body = new TableBody(table, header.places()).rows();
        return new PageView.Table(
                table.id(),
                form.number(),
                table.title(),
                form.shortTitle(),
                form.number().isEmpty() ? "" : filled.disclosure().department().name(),
                form.unit().term(),
                kind(form),
                header.places().shape(TableBody.emptyLines(body)),
                header.rows(),
                body,
                notes(form),
                table.isEmpty() ? form.emptyStatement().orElse("") : "");
    }

    private static String kind(Form form) {
        if (form.blocks().size() > 1) {
            return "sides";
        }
        boolean coded = form.blocks().get(0).leaves().stream().anyMatch(column -> column.holds() == Holds.CODE);
        return coded ? "subjects" : "plain";
    }

    private List<String> notes(Form form) {
        List<String> notes = new ArrayList<>(form.notes());
        for (Tie.Compared compared : ties) {
            if (compared.outcome() == Tie.Outcome.ROUNDING
                    && compared.tie().table().equals(form.key())) {
                AmountUnit unit = form.unit();
                notes.add(words.text(
                        "roundingNote",
                        compared.tie().leftTitle(),
                        compared.left().format(unit),
                        compared.tie().rightTitle(),
                        compared.right().format(unit),
                        compared.difference().format(unit)));
            }
        }
        return notes;
    }
}
