package org.mingzhang.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.narrative.Run;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.Explanation;

/**
 * The notes of the figures in a page's sentences: one for each that was worked out, in the section that prints it first. A
 * figure that is a cell of a table shares the note of that cell.
 */
final class FigureNotes {
    private final NoteRows rows;
    private final TableViews tables;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    FigureNotes(NoteRows rows, TableViews tables) {
        this.rows = rows;
        this.tables = tables;
    }

    /** Counts the figures of a line before any is told, so that closing a note can lead back to the only place of one. */
    void count(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Figure figure) {
                times.merge(key(figure, step(figure)), 1, Integer::sum);
            } else if (run instanceof Run.Strong strong) {
                count(strong.runs());
            } else if (run instanceof Run.Emphasis emphasis) {
                count(emphasis.runs());
            } else if (run instanceof Run.Link link) {
                count(link.runs());
            }
        }
    }

    private Explanation step(Run.Figure figure) {
        return rows.step(new Asked.Formula(figure.formula(), figure.scope()));
    }

    private static String key(Run.Figure figure, Explanation step) {
        return figure.text() + " = " + step.formula() + " = " + step.numbers();
    }

    /** The figures of a section, and the notes that stand in it. */
    Section section(String id) {
        return new Section(id, new ArrayList<>());
    }

    /** One section's share. */
    final class Section {
        private final String section;
        private final List<PageView.Note> notes;

        private Section(String section, List<PageView.Note> notes) {
            this.section = section;
            this.notes = notes;
        }

        List<PageView.Note> notes() {
            return List.copyOf(notes);
        }

        /** The view of a figure, which leads to its note; a typed one leads to its cell, where it has one. */
        PageView.Run figure(Run.Figure figure) {
            Explanation step = step(figure);
            if (step.known().isEmpty() || step.asked() instanceof Asked.Stated) {
                return view(figure, rows.href(step), "");
            }
            String ofTable = step.asked() instanceof Asked.Cell cell ? tables.note(cell.key()) : "";
            if (!ofTable.isEmpty()) {
                return view(figure, ofTable, "");
            }
            String key = key(figure, step);
            String told = known.get(key);
            return told == null ? asked(figure, step, key) : view(figure, told, "");
        }

        private PageView.Run asked(Run.Figure figure, Explanation step, String key) {
            int number = notes.size() + 1;
            String id = "why-" + section + "-" + number;
            boolean once = times.getOrDefault(key, 1) == 1;
            String back = once ? "ask-" + section + "-" + number : "";
            known.put(key, "#" + id);
            notes.add(rows.note(id, step, figure.text(), "#" + (once ? back : NoteRows.NOWHERE)));
            return view(figure, "#" + id, back);
        }

        private static PageView.Run view(Run.Figure figure, String href, String id) {
            return new PageView.Run("figure", figure.text(), href, List.of(), id);
        }
    }
}
