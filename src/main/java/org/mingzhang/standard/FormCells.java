package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.Form.Block;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Form.LineRule;

/**
 * The cells that a form can have, before any fact is known: its fixed lines and totals, and the lines that codes and
 * names may make.
 */
final class FormCells {
    private final Form form;
    private final Map<String, Classification> classifications;

    FormCells(Form form, Map<String, Classification> classifications) {
        this.form = form;
        this.classifications = classifications;
    }

    /**
     * The numbers of the amount columns in which a line may stand: one list for each block that may hold it, none where
     * there can be no such line.
     */
    List<List<Integer>> columns(String line) {
        if (line.equals("@")) {
            return form.blocks().stream().map(FormCells::amounts).toList();
        }
        for (Block block : form.blocks()) {
            if (keys(block).anyMatch(line::equals)) {
                return List.of(amounts(block));
            }
        }
        for (Form.TotalLine total : form.totals()) {
            if (total.name().equals(line)) {
                return List.of(List.of(total.column()));
            }
        }
        return form.blocks().stream()
                .filter(block -> block.lines().stream().anyMatch(rule -> makes(rule, line)))
                .map(FormCells::amounts)
                .toList();
    }

    /** The keys of the lines that are always there. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        form.blocks().forEach(block -> keys(block).forEach(lines::add));
        form.totals().forEach(total -> lines.add(total.name()));
        return lines;
    }

    /** The numbers of the columns that carry amounts. */
    static List<Integer> amounts(Block block) {
        return block.leaves().stream()
                .filter(column -> column.holds() == Holds.AMOUNT)
                .map(Form.Column::number)
                .toList();
    }

    private static Stream<String> keys(Block block) {
        return block.lines().stream()
                .filter(LineRule.Fixed.class::isInstance)
                .map(rule -> ((LineRule.Fixed) rule).key());
    }

    private boolean makes(LineRule rule, String line) {
        if (rule instanceof LineRule.Names) {
            return true;
        }
        return rule instanceof LineRule.Subjects subjects && isCode(subjects.classification(), line);
    }

    private boolean isCode(String classification, String line) {
        Classification known = classifications.get(classification);
        return known == null || known.isCode(line);
    }
}
