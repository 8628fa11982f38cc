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
        Run.figures(runs).forEach(figure -> times.merge(key(figure, step(figure)), 1, Integer::sum));
    }

    private Explanation step(Run.Figure figure) {
        return rows.step(new Asked.Formula(figure.formula(), figure.scope()));
    }

    private static String key(Run.Figure figure, Explanation step) {
        return figure.text() + " = " + step.formula() + " = " + step.numbers();
    }

    /** The figures of a section, and the notes that stand in it. */
    Section section(String id) {
        return new Section(id);
    }

    /** One section's share. */
    final class Section {
        private final String section;
        private final List<PageView.Note> notes = new ArrayList<>();
        private final List<Explanation> steps = new ArrayList<>();

        private Section(String section) {
            this.section = section;
        }

        List<PageView.Note> notes() {
            return List.copyOf(notes);
        }

        /** The view of a figure, which leads to its note; a typed one leads to its cell, where it has one. */
        PageView.Run figure(Run.Figure figure) {
            Explanation step = step(figure);
            if (isTyped(step)) {
                return view(figure, rows.href(step), "");
            }
            String ofTable = step.asked() instanceof Asked.Cell cell ? tables.note(cell.key()) : "";
            if (!ofTable.isEmpty()) {
                return view(figure, ofTable, "");
            }
            String key = key(figure, step);
            String told = known.get(key);
            if (told != null) {
                return view(figure, told, "");
            }
            int alike = withSameParts(step);
            return alike < 0 ? asked(figure, step, key) : beside(alike, figure, step, key);
        }

        /** Whether a figure was stated as it is, so that there is nothing to work out. */
        private static boolean isTyped(Explanation step) {
            boolean sole = step.additive()
                    && step.axis().isEmpty()
                    && step.known().size() == 1
                    && step.known().get(0).asked() instanceof Asked.Stated;
            return sole || step.known().isEmpty() || step.asked() instanceof Asked.Stated;
        }

        private PageView.Run asked(Run.Figure figure, Explanation step, String key) {
            int number = notes.size() + 1;
            String id = "why-" + section + "-" + number;
            boolean once = times.getOrDefault(key, 1) == 1;
            String back = once ? section + "-f" + number : "";
            known.put(key, "#" + id);
            notes.add(rows.note(id, step, figure.text(), "#" + (once ? back : NoteRows.NOWHERE)));
            steps.add(step);
            return view(figure, "#" + id, back);
        }

        /** Tells of a figure in the note of another with the same parts, such as a difference and its rate. */
        private PageView.Run beside(int index, Run.Figure figure, Explanation step, String key) {
            PageView.Note note = notes.get(index).and(rows.worked(step, figure.text()));
            notes.set(index, note);
            known.put(key, "#" + note.id());
            return view(figure, "#" + note.id(), "");
        }

        private int withSameParts(Explanation step) {
            for (int i = 0; i < steps.size(); i++) {
                boolean alike = !step.additive()
                        && !steps.get(i).additive()
                        && steps.get(i).terms().equals(step.terms());
                if (alike) {
                    return i;
                }
            }
            return -1;
        }

        private static PageView.Run view(Run.Figure figure, String href, String id) {
            return new PageView.Run("figure", figure.text(), href, List.of(), id);
        }
    }
}
