package org.mingzhang.chart;

import java.util.List;
import org.mingzhang.chart.Label.Anchor;

/** A figure as it stands alone in a document: with its title and unit above, and a note beneath. */
final class Plate implements Figure {
    private static final TextStyle TITLE = TextStyle.strong(17);
    private static final TextStyle UNIT = TextStyle.quiet(14);
    private static final TextStyle NOTE = TextStyle.quiet(14);
    private static final double TITLE_LINE = 25;
    private static final double NOTE_LINE = 22;
    private static final double UNDER_TITLE = 10;
    private static final double ABOVE_NOTE = 12;

    private final Figure figure;
    private final String unit;
    private final List<String> title;
    private final List<String> note;

    /** @param note empty when there is none */
    Plate(Figure figure, Chart chart, String note, Typesetter typesetter) {
        int width = Layout.WIDE.width();
        this.figure = figure;
        this.unit = chart.unitLabel();
        this.title = typesetter.lines(chart.title(), TITLE, width - typesetter.width(unit, UNIT) - 24);
        this.note = note.isEmpty() ? List.of() : typesetter.lines(note, NOTE, width);
    }

    @Override
    public double height() {
        double notes = note.isEmpty() ? 0 : ABOVE_NOTE + note.size() * NOTE_LINE;
        return figureTop() + figure.height() + notes;
    }

    private double figureTop() {
        return title.size() * TITLE_LINE + UNDER_TITLE;
    }

    @Override
    public void draw(Canvas canvas) {
        for (int line = 0; line < title.size(); line++) {
            canvas.text(title.get(line), 0, 18 + line * TITLE_LINE, Anchor.START, TITLE);
        }
        canvas.text(unit, Layout.WIDE.width(), 18, Anchor.END, UNIT);
        canvas.within(figureTop(), figure);
        double noteTop = figureTop() + figure.height() + ABOVE_NOTE;
        for (int line = 0; line < note.size(); line++) {
            canvas.text(note.get(line), 0, noteTop + 16 + line * NOTE_LINE, Anchor.START, NOTE);
        }
    }
}
