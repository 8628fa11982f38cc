package org.mingzhang.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Form;

/**
 * The notes of one table: one for each line with a formula of its own, one for each column whose formula all lines share,
 * and one for all lines that add up the subjects below them.
 */
final class TableNotes {
    private final FilledTable table;
    private final NoteRows rows;
    private final Words words;
    private final Map<String, PageView.Note> notes = new LinkedHashMap<>();
    private final Set<Integer> columns = new TreeSet<>();

    TableNotes(FilledTable table, NoteRows rows, Words words) {
        this.table = table;
        this.rows = rows;
        this.words = words;
    }

    List<PageView.Note> notes() {
        return List.copyOf(notes.values());
    }

    /** The numbers of the columns to which the notes lead. */
    Set<Integer> columns() {
        return columns;
    }

    /** Where a printed amount leads that was worked out; empty for one that was typed. */
    String href(FilledTable.Cell cell) {
        Explanation step = rows.step(new Asked.Cell(cell.key(), true));
        boolean typed = step.axis().isEmpty()
                && step.known().size() == 1
                && step.known().get(0).asked() instanceof Asked.Stated;
        if (typed) {
            return "";
        }
        String id = "why-" + table.id() + "-" + suffix(cell);
        if (isOwn(cell) && step.axis().isPresent() && columns(cell) > 1) {
            String line = "why-" + table.id() + "-" + line(cell);
            return shared(line, () -> line(line, step));
        }
        if (isOwn(cell)) {
            String printed = cell.amount().format(table.form().unit());
            return shared(id, () -> rows.note(id, step, printed, "#" + NoteRows.NOWHERE));
        }
        String column = "why-" + table.id()
                + (step.axis().isPresent() ? "-c" + cell.key().column() : "");
        return shared(column, () -> step.axis().isPresent() ? column(column, step) : subjects(column));
    }

    private String suffix(FilledTable.Cell cell) {
        long amounts = table.form().blocks().stream()
                .filter(block -> has(block, cell))
                .flatMap(block -> block.leaves().stream())
                .filter(column -> column.holds() == Form.Holds.AMOUNT)
                .count();
        String line = line(cell);
        return amounts > 1 ? line + "-" + cell.key().column() : line;
    }

    /** A line's number or code, which an address can hold; the place of one that has but a name. */
    private String line(FilledTable.Cell cell) {
        String key = cell.key().line();
        return key.matches("[A-Za-z0-9]+") ? key : "n" + place(cell);
    }

    /** Which line of its table a cell stands in, counted from 1; totals at the foot come last. */
    private int place(FilledTable.Cell cell) {
        List<String> lines = Stream.concat(
                        table.blocks().stream()
                                .flatMap(block -> block.lines().stream())
                                .map(FilledTable.Line::key),
                        table.totals().stream().map(total -> total.line().name()))
                .toList();
        return lines.indexOf(cell.key().line()) + 1;
    }

    private static boolean has(Form.Block block, FilledTable.Cell cell) {
        return block.leaves().stream()
                .anyMatch(column -> column.number() == cell.key().column());
    }

    /** Whether a formula belongs to a line, not to a column that many lines share. */
    private boolean isOwn(FilledTable.Cell cell) {
        boolean oneLine =
                table.blocks().stream().allMatch(block -> block.lines().size() == 1);
        return oneLine
                || table.form().blocks().stream()
                        .flatMap(block -> block.leaves().stream())
                        .flatMap(column -> column.formula().stream())
                        .noneMatch(formula -> formula.equals(cell.formula()));
    }

    private String shared(String id, Supplier<PageView.Note> note) {
        notes.computeIfAbsent(id, none -> note.get());
        return "#" + id;
    }

    /** How many amounts of a cell's line its formula gives. */
    private long columns(FilledTable.Cell cell) {
        return table.line(cell.key().line())
                .map(line -> line.cells().values().stream()
                        .filter(other -> other.formula().equals(cell.formula()))
                        .count())
                .orElse(1L);
    }

    /** The formula of a line, whose numbers stand above in each column. */
    private PageView.Note line(String id, Explanation step) {
        PageView.Note note = rows.note(id, step, "", "");
        List<PageView.NoteRow> parts = note.rows().stream()
                .map(row -> new PageView.NoteRow(row.label(), row.name(), ""))
                .toList();
        return note(id, note.title(), note.formulas(), parts, words.text("noteColumns"));
    }

    /** The formula of a column, whose numbers stand beside each line's. */
    private PageView.Note column(String id, Explanation step) {
        step.terms().forEach(term -> {
            if (term.asked() instanceof Asked.Cell cell && isUsed(cell.key().column())) {
                columns.add(cell.key().column());
            }
        });
        return note(
                id,
                words.text("noteColumnTitle"),
                rows.note(id, step, "", "").formulas(),
                rows.columns(step, table.id(), columns),
                "");
    }

    private boolean isUsed(int column) {
        return table.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .anyMatch(line -> line.amount(column).isPresent());
    }

    private PageView.Note subjects(String id) {
        return note(id, words.text("noteSubjects"), List.of(), List.of(), words.text("noteSubjectsText"));
    }

    private static PageView.Note note(
            String id, String title, List<String> formulas, List<PageView.NoteRow> rows, String remark) {
        return new PageView.Note(
                id, title, new PageView.Link("", ""), formulas, rows, "", remark, "#" + NoteRows.NOWHERE);
    }
}
