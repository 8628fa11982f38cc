package org.mingzhang.narrative;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Percent;
import org.mingzhang.standard.ChartForm;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Piece;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Source;
import org.mingzhang.standard.Value;

/** Fills a chart's form with its figures and words. */
final class ChartTeller {
    private static final String LESS_THAN_PRINTED = "<0.01%";

    private final FilledDisclosure filled;
    private final Function<List<Piece>, List<Run>> line;

    ChartTeller(FilledDisclosure filled, Function<List<Piece>, List<Run>> line) {
        this.filled = filled;
        this.line = line;
    }

    Narrative.Chart chart(ChartForm form) {
        Narrative.Data data = form.kind() instanceof ChartForm.Comparison comparison
                ? new Narrative.Comparison(
                        comparison.groups().stream().map(this::group).toList())
                : structure((ChartForm.Structure) form.kind());
        boolean inferred = form.kind() instanceof ChartForm.Comparison comparison
                && comparison.groups().stream().anyMatch(group -> isInferred(group.previous()));
        return new Narrative.Chart(
                form.key(),
                form.id(),
                form.title(),
                data,
                Run.plain(line.apply(form.description())),
                line.apply(form.note()),
                inferred);
    }

    private Narrative.Group group(ChartForm.Group group) {
        Optional<Money> previous = quantity(group.previous()).value() instanceof Value.Amount amount
                ? Optional.of(amount.money())
                : Optional.empty();
        return new Narrative.Group(
                group.name(), amount(group.current()), previous, Run.plain(line.apply(group.note())));
    }

    private boolean isInferred(Expression expression) {
        return quantity(expression).sources().stream()
                .anyMatch(source ->
                        source instanceof Source.OfFact of && of.fact().origin() == Fact.Origin.INFERRED);
    }

    private Narrative.Structure structure(ChartForm.Structure structure) {
        Money total = amount(structure.total());
        List<Narrative.Share> shares = structure.parts().stream()
                .map(part -> share(part, total))
                .filter(share -> !share.amount().isZero())
                .toList();
        return new Narrative.Structure(structure.centre(), total, shares);
    }

    private Narrative.Share share(ChartForm.PartOfWhole part, Money total) {
        Money amount = amount(part.amount());
        Money whole = total.printed(filled.standard().unit());
        Money printed = amount.printed(filled.standard().unit());
        if (whole.isZero()) {
            return new Narrative.Share(part.name(), amount, "");
        }
        Percent percent = Percent.of(printed, whole);
        boolean tiny = percent.value().signum() == 0 && !printed.isZero();
        return new Narrative.Share(part.name(), amount, tiny ? LESS_THAN_PRINTED : percent.format());
    }

    private Money amount(Expression expression) {
        return quantity(expression).value() instanceof Value.Amount amount ? amount.money() : Money.ZERO;
    }

    private Quantity quantity(Expression expression) {
        return filled.quantity(expression, Scope.exact());
    }
}
