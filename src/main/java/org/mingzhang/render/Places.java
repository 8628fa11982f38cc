package org.mingzhang.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.standard.Form;
import org.mingzhang.standard.Form.Column;
import org.mingzhang.standard.Form.Holds;

/** Where the blocks and columns of a form stand in its table, which a narrow screen takes apart. */
final class Places {
    /** Blocks of two columns have room side by side even on a phone. */
    private static final int NARROWEST_BLOCK = 3;

    private final Form form;
    private final List<Column> leaves;
    private final List<Integer> starts;
    private final boolean even;
    private final int names;
    private final Set<Integer> shared = new HashSet<>();

    /** @param widths how many columns each of the topmost headings spans */
    Places(Form form, List<Integer> widths) {
        this.form = form;
        this.leaves =
                form.blocks().stream().flatMap(block -> block.leaves().stream()).toList();
        this.even = form.blocks().size() == 1 && even(leaves, widths);
        this.starts = starts(
                even
                        ? widths
                        : form.blocks().stream()
                                .map(block -> block.leaves().size())
                                .toList());
        this.names = leaves.stream().map(Column::holds).toList().indexOf(Holds.NAME) + 1;
        if (stacked() && !even) {
            share(starts(widths));
        }
    }

    /** Whether a table of nothing but amounts falls into equal blocks, such as the budget and the accounts. */
    private static boolean even(List<Column> leaves, List<Integer> widths) {
        return widths.size() > 1
                && widths.get(0) >= NARROWEST_BLOCK
                && widths.stream().distinct().count() == 1
                && leaves.stream().allMatch(leaf -> leaf.holds() == Holds.AMOUNT);
    }

    private static List<Integer> starts(List<Integer> widths) {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (int width : widths) {
            starts.add(start);
            start += width;
        }
        return starts;
    }

    /** A block that begins beneath a heading which began before it shares that heading. */
    private void share(List<Integer> headings) {
        for (int i = 0; i < starts.size(); i++) {
            if (!headings.contains(starts.get(i))) {
                shared.add(i + 1);
            }
        }
    }

    private boolean stacked() {
        return starts.size() > 1;
    }

    PageView.Shape shape(int emptyLines) {
        return new PageView.Shape(
                stacked(),
                even,
                stacked() && leaves.get(0).holds() == Holds.CODE,
                names,
                leaves.size() - names,
                even ? starts.get(1) : 0,
                stacked() && !even ? emptyLines : 0);
    }

    /** The columns of the blocks {@code from} to {@code to}, counted from 0. */
    int width(int from, int to) {
        return form.blocks().subList(from, to + 1).stream()
                .mapToInt(block -> block.leaves().size())
                .sum();
    }

    /** The block, counted from 1, in which a column stands. */
    int side(int column) {
        int side = 0;
        while (side < starts.size() && starts.get(side) <= column) {
            side++;
        }
        return side;
    }

    /** @param side the block to which a cell belongs; 0 for none */
    PageView.Position at(int column, int side) {
        boolean opens = column > 0 && (stacked() ? starts.contains(column) : column == names);
        return new PageView.Position(
                side,
                column,
                side == 0 ? 0 : column - starts.get(side - 1),
                opens,
                shared.contains(side),
                leaves.get(column).title());
    }
}
