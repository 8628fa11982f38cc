package org.mingzhang.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.DeclaredTotal;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.ExplanationTree;
import org.mingzhang.standard.Value;

/** Prints how a figure came about for people: a line for each step, its parts indented beneath. */
final class ExplanationText {
    private static final String INDENT = "  ";

    private final Titles titles;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Titles titles) {
        this.titles = titles;
        this.texts = titles.texts();
    }

    String print(ExplanationTree tree) {
        out.setLength(0);
        AmountUnit unit = tree.step().unit();
        add(tree, "", unit);
        return out.toString();
    }

    private void add(ExplanationTree tree, String indent, AmountUnit above) {
        Explanation step = tree.step();
        boolean first = indent.isEmpty();
        String unit = step.value() instanceof Value.Amount && (first || step.unit() != above)
                ? step.unit().term()
                : "";
        String minus = tree.minus() ? texts.text("explain.minus") : "";
        line(indent, minus + equation(tree) + unit + remarks(tree));
        if (!tree.repeated()) {
            addSum(step, indent + INDENT);
            tree.parts().forEach(part -> add(part, indent + INDENT, step.unit()));
            if (!step.blanks().isEmpty()) {
                line(indent + INDENT, texts.text("explain.blanks", step.blanks()));
            }
        }
    }

    /** {@code title = formula = numbers = value}; what would only repeat its neighbour is left out. */
    private String equation(ExplanationTree tree) {
        Explanation step = tree.step();
        String title = titles.title(tree);
        String value = step.value().isAbsent() ? texts.text("explain.blank") : step.printed();
        String formula = step.formula().equals(title) ? "" : step.formula();
        String numbers = step.numbers().equals(value) ? "" : step.numbers();
        List<String> sides = Stream.of(title, formula, numbers, value)
                .filter(side -> !side.isEmpty())
                .toList();
        return String.join(" = ", sides);
    }

    private String remarks(ExplanationTree tree) {
        String repeated = tree.repeated() ? texts.text("explain.repeated") : "";
        if (!(tree.step().asked() instanceof Asked.Stated stated)) {
            return repeated;
        }
        Fact fact = stated.fact();
        String place = tree.step().terms().isEmpty() ? INDENT + fact.span().location() : "";
        return titles.remark(fact) + repeated + place;
    }

    /** What sets the printed figure apart from the sum of its parts: a declared total, or rounding. */
    private void addSum(Explanation step, String indent) {
        AmountUnit unit = step.unit();
        Optional<DeclaredTotal> declared = step.declared().flatMap(titles::declared);
        if (declared.isPresent()) {
            line(indent, declared(declared.get(), unit));
        } else if (step.value() instanceof Value.Amount amount) {
            step.otherSum().ifPresent(sum -> {
                String apart = amount.money().printed(unit).minus(sum).abs().format(unit);
                line(indent, texts.text("explain.rounding", sum.format(unit), apart));
            });
        }
    }

    private String declared(DeclaredTotal total, AmountUnit own) {
        AmountUnit unit = total.difference().isZero() ? own : total.difference().legibleIn(own);
        return texts.text(
                total.isRounded() || total.difference().isZero() ? "explain.declared" : "explain.apart",
                total.declared().format(unit) + unit.term(),
                total.fact().span().location(),
                total.computed().format(unit) + unit.term(),
                total.difference().format(unit) + unit.term());
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }
}
