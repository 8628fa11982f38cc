package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Money;

/**
 * Takes over what follows from the disclosure of the year before, where that is in content too: then nobody types it. What
 * was typed all the same must agree.
 */
public final class CarryOver {
    private final Standard standard;
    private final FilledDisclosure previous;
    private final Diagnostics diagnostics;

    private CarryOver(Standard standard, FilledDisclosure previous, Diagnostics diagnostics) {
        this.standard = standard;
        this.previous = previous;
        this.diagnostics = diagnostics;
    }

    /** The disclosure with the facts that the year before brings along; contradictions are reported. */
    public static Disclosure into(
            Disclosure disclosure, Standard standard, FilledDisclosure previous, Diagnostics diagnostics) {
        CarryOver carryOver = new CarryOver(standard, previous, diagnostics);
        List<Fact> more = new ArrayList<>();
        for (Carried carried : standard.carried()) {
            carryOver
                    .facts(carried)
                    .forEach((path, money) ->
                            carryOver.compared(path, money, carried, disclosure).ifPresent(more::add));
        }
        return disclosure.with(disclosure.facts().withDefaults(more));
    }

    /** Where the facts stand that the year before brings along, whether they are typed or not. */
    public static Set<FactPath> paths(Standard standard, FilledDisclosure previous) {
        CarryOver carryOver = new CarryOver(standard, previous, new Diagnostics());
        return standard.carried().stream()
                .flatMap(carried -> carryOver.facts(carried).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the year before comes to, by the path it has this year; empty where that year's standard has no such figure. */
    private Map<FactPath, Money> facts(Carried carried) {
        Map<FactPath, Money> facts = new LinkedHashMap<>();
        if (!previous.names().check(carried.source(), previous.disclosure().span(), new Diagnostics())) {
            return facts;
        }
        if (carried.each().isEmpty()) {
            facts.put(new FactPath(carried.target().keys()), money(carried.source(), Scope.exact()));
            return facts;
        }
        int number = 0;
        for (String item : previous.items(carried.each(), Scope.exact())) {
            List<String> keys = carried.target().keys().stream()
                    .map(key -> key.equals("@") ? item : key)
                    .toList();
            facts.put(new FactPath(keys), money(carried.source(), Scope.exact().item(item, ++number)));
        }
        return facts;
    }

    private Money money(Expression source, Scope scope) {
        return previous.quantity(source, scope).value() instanceof Value.Amount amount ? amount.money() : Money.ZERO;
    }

    /** The fact to add; none where it was typed, or where zero stays blank. */
    private Optional<Fact> compared(FactPath path, Money money, Carried carried, Disclosure disclosure) {
        Optional<Fact> typed = disclosure.facts().at(path);
        if (typed.isPresent() && typed.get().value() instanceof FactValue.Amount amount) {
            report(typed.get(), amount, money);
            return Optional.empty();
        }
        AmountUnit unit = previous.disclosure().unit();
        return money.isZero() && !carried.zeros()
                ? Optional.empty()
                : Optional.of(new Fact(
                        path,
                        new FactValue.Amount(money, unit),
                        Fact.Origin.DERIVED,
                        previous.disclosure().span()));
    }

    private void report(Fact typed, FactValue.Amount amount, Money money) {
        Money difference = amount.money().minus(money).abs();
        boolean agrees = difference.compareTo(previous.tolerance(List.of(typed))) <= 0;
        AmountUnit unit = standard.unit();
        diagnostics.add(
                agrees ? Code.CARRIED_TWICE : Code.CARRIED_DISAGREES,
                typed.span(),
                "name",
                typed.path().toString(),
                "typed",
                amount.money().format(unit),
                "carried",
                money.format(unit),
                "unit",
                unit.term(),
                "file",
                previous.disclosure().span().file().name());
    }
}
