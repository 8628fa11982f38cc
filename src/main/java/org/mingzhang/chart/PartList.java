package org.mingzhang.chart;

import java.util.List;
import org.mingzhang.chart.Label.Anchor;
import org.mingzhang.chart.Structure.Part;

/** The parts of a structure as a list: colour, name, amount, share, the figures in columns. */
final class PartList {
    private static final TextStyle NAME = TextStyle.ink(15);
    private static final TextStyle AMOUNT = TextStyle.quiet(14);
    private static final TextStyle SHARE = TextStyle.strong(15);
    private static final double NAME_INDENT = 16;
    private static final double LINE = 22;
    /** A name with less room, or with more lines, would be a column of few characters: the amount goes beneath it. */
    private static final double NARROWEST_NAME = 90;

    private static final int MOST_LINES = 3;

    private final List<Part> parts;
    private final Layout layout;
    private final Typesetter typesetter;
    private final double left;
    private final List<String> amounts;
    private final boolean amountsBeneath;
    private final double nameWidth;

    PartList(Structure structure, Layout layout, Typesetter typesetter, double left) {
        this.parts = structure.parts();
        this.layout = layout;
        this.typesetter = typesetter;
        this.left = left;
        List<String> plain = parts.stream()
                .map(part -> part.amount().format(structure.unit()))
                .toList();
        List<String> withUnit = plain.stream()
                .map(amount -> amount + " " + structure.unit().term())
                .toList();
        this.amounts = needsPlainAmounts(plain, withUnit) ? plain : withUnit;
        this.amountsBeneath = needsAmountsBeneath();
        this.nameWidth = amountsBeneath ? amountRight() - left - NAME_INDENT : nameWidthBeside(amounts);
    }

    /** On a phone the unit stands in the caption and the ring; it is left out where that keeps names on one line. */
    private boolean needsPlainAmounts(List<String> plain, List<String> withUnit) {
        double widestName = typesetter.widest(parts.stream().map(Part::name).toList(), NAME);
        return layout == Layout.NARROW
                && widestName > nameWidthBeside(withUnit)
                && widestName <= nameWidthBeside(plain);
    }

    private boolean needsAmountsBeneath() {
        double beside = nameWidthBeside(amounts);
        return beside < NARROWEST_NAME
                || parts.stream()
                        .anyMatch(part ->
                                typesetter.lines(part.name(), NAME, beside).size() > MOST_LINES);
    }

    private double nameWidthBeside(List<String> figures) {
        return amountRight() - typesetter.widest(figures, AMOUNT) - 14 - left - NAME_INDENT;
    }

    private double amountRight() {
        double shareWidth = typesetter.widest(parts.stream().map(Part::share).toList(), SHARE);
        return layout.width() - shareWidth - (layout == Layout.WIDE ? 24 : 18);
    }

    double height() {
        return parts.stream().mapToDouble(this::rowHeight).sum();
    }

    private List<String> nameLines(Part part) {
        return typesetter.lines(part.name(), NAME, nameWidth);
    }

    private double rowHeight(Part part) {
        double lines = nameLines(part).size() + (amountsBeneath ? 1 : 0);
        double air = layout == Layout.WIDE && parts.size() <= 3 ? 34 : 24;
        return lines * LINE + air;
    }

    void draw(Canvas canvas, double top) {
        double y = top;
        for (int index = 0; index < parts.size(); index++) {
            if (index > 0) {
                canvas.rule(left, layout.width(), y, Tone.GRID);
            }
            double height = rowHeight(parts.get(index));
            drawRow(canvas, index, y, height);
            y += height;
        }
    }

    private void drawRow(Canvas canvas, int index, double top, double height) {
        Part part = parts.get(index);
        List<String> names = nameLines(part);
        double lines = (names.size() + (amountsBeneath ? 1 : 0)) * LINE;
        double first = top + (height - lines) / 2 + 16;
        canvas.box(left, top + (height - lines) / 2 - 1, 4, lines + 2, Tone.part(index));
        for (int line = 0; line < names.size(); line++) {
            canvas.text(names.get(line), left + NAME_INDENT, first + line * LINE, Anchor.START, NAME);
        }
        double figures = amountsBeneath ? first : top + height / 2 + 5;
        canvas.text(part.share(), layout.width(), figures, Anchor.END, SHARE);
        if (amountsBeneath) {
            canvas.text(amounts.get(index), left + NAME_INDENT, first + names.size() * LINE, Anchor.START, AMOUNT);
        } else {
            canvas.text(amounts.get(index), amountRight(), figures, Anchor.END, AMOUNT);
        }
    }
}
