package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;

/**
 * How one figure came about: a single step, whose terms can be asked in turn.
 *
 * @param value what it comes to; for a cell with a declared total, what was declared
 * @param unit the unit in which value and terms are printed
 * @param formula as it reads: {@code （1＋2＋…＋8）行}; empty for a typed figure
 * @param numbers the formula with its terms' numbers put in; empty where there is nothing to work out
 * @param terms what the formula takes, in its order, each once; blank ones too
 * @param additive whether the terms are added up, so that they can be set one above the other
 * @param axis what the terms are counted by where they are neighbours in a table
 * @param declared the total declared in place of the sum
 */
public record Explanation(
        Asked asked,
        Value value,
        AmountUnit unit,
        String formula,
        String numbers,
        List<Term> terms,
        boolean additive,
        Optional<Expression.Axis> axis,
        Optional<Fact> declared) {
    /** A term, with the value that the formula takes from it. */
    public record Term(boolean minus, Asked asked, Value value) {}

    public Explanation {
        terms = List.copyOf(terms);
    }

    /** The figure as printed, without its unit; empty where nothing was stated. */
    public String printed() {
        return value.text(unit);
    }

    /** The terms that have a value. */
    public List<Term> known() {
        return terms.stream().filter(term -> !term.value().isAbsent()).toList();
    }

    /** The sum of the terms as printed, where the declared total or rounding sets it apart from the figure. */
    public Optional<Money> otherSum() {
        if (!additive || !(value instanceof Value.Amount amount)) {
            return Optional.empty();
        }
        Money sum = Money.ZERO;
        for (Term term : known()) {
            if (!(term.value() instanceof Value.Amount part)) {
                return Optional.empty();
            }
            Money printed = part.money().printed(unit);
            sum = term.minus() ? sum.minus(printed) : sum.plus(printed);
        }
        return sum.equals(amount.money().printed(unit)) ? Optional.empty() : Optional.of(sum);
    }

    /** Which neighbours are blank, such as {@code 2–7行}; empty where none is. */
    public String blanks() {
        if (axis.isEmpty()) {
            return "";
        }
        List<Integer> blank = new ArrayList<>();
        for (Term term : terms) {
            if (term.value().isAbsent() && term.asked() instanceof Asked.Cell cell) {
                blank.add(
                        axis.get() == Expression.Axis.LINES
                                ? Integer.parseInt(cell.key().line())
                                : cell.key().column());
            }
        }
        return blank.isEmpty() ? "" : FormulaText.stretches(blank) + FormulaText.axis(axis.get());
    }
}
