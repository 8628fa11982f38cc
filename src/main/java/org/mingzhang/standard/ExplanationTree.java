package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a figure came about, down to what was typed. What is used twice is followed once.
 *
 * @param minus whether the figure above takes it off
 * @param name the name by which the standard calls it, where it is one cell; else empty
 * @param repeated whether its parts are told further above
 * @param parts its terms that have a value
 */
public record ExplanationTree(
        boolean minus, String name, Explanation step, boolean repeated, List<ExplanationTree> parts) {
    public ExplanationTree {
        parts = List.copyOf(parts);
    }

    /** The tree below a figure. */
    public static ExplanationTree of(FilledDisclosure filled, Asked asked) {
        return new Walk(filled, new HashSet<>()).tree(asked, false);
    }

    /** A walk through the figures of a disclosure, and those it came by. */
    private record Walk(FilledDisclosure filled, Set<Object> seen) {
        ExplanationTree tree(Asked asked, boolean minus) {
            Explanation step = filled.explanation(asked);
            Optional<Explanation> cell = soleCell(step);
            String name = cell.isPresent() && step.asked() instanceof Asked.Named named ? named.name() : "";
            return tree(cell.orElse(step), name, minus);
        }

        /** The cell that a name of the standard stands for. */
        private Optional<Explanation> soleCell(Explanation step) {
            return step.asked() instanceof Asked.Named
                            && step.terms().size() == 1
                            && step.terms().get(0).asked() instanceof Asked.Cell cell
                    ? Optional.of(filled.explanation(cell))
                    : Optional.empty();
        }

        private ExplanationTree tree(Explanation step, String name, boolean minus) {
            boolean repeated = !step.known().isEmpty() && !seen.add(identity(step));
            List<ExplanationTree> parts = new ArrayList<>();
            if (!repeated) {
                step.known().forEach(term -> parts.add(tree(term.asked(), term.minus())));
            }
            return new ExplanationTree(minus, name, step, repeated, parts);
        }

        /** A cell is the same wherever it is used, unless it prints a declared total. */
        private static Object identity(Explanation step) {
            return step.asked() instanceof Asked.Cell cell && step.declared().isEmpty() ? cell.key() : step.asked();
        }
    }
}
