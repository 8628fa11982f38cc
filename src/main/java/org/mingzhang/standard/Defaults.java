package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Facts;
import org.mingzhang.ledger.Money;

/** Fills in facts that follow from others unless typed (补齐), such as income that equals the spending it paid for. */
final class Defaults {
    private final Standard standard;
    private final SchemaPath schema;

    private Defaults(Standard standard) {
        this.standard = standard;
        this.schema = new SchemaPath(standard.schema());
    }

    static Defaults of(Standard standard) {
        return new Defaults(standard);
    }

    Facts completed(Facts facts) {
        List<Fact> more = new ArrayList<>();
        standard.defaults().forEach((target, followed) -> more.addAll(following(facts, target, followed)));
        return facts.withDefaults(more);
    }

    private List<Fact> following(Facts facts, Expression.Path target, Expression.Path followed) {
        Map<FactPath, Fact> derived = new LinkedHashMap<>();
        for (Fact fact : facts.under(followed.first())) {
            if (fact.value() instanceof FactValue.Amount amount && fits(followed, fact.path())) {
                FactPath path = target(target, followed, fact.path());
                if (schema.allows(path)) {
                    derived.merge(path, derivedFact(path, amount, fact), Defaults::added);
                }
            }
        }
        return List.copyOf(derived.values());
    }

    /** The path that a filled-in fact follows; what stood for a {@code *} stands there again. */
    static Optional<Expression.Path> followed(Map<Expression.Path, Expression.Path> defaults, FactPath path) {
        return defaults.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), path))
                .findFirst()
                .map(entry -> new Expression.Path(
                        target(entry.getValue(), entry.getKey(), path).keys()));
    }

    private static boolean fits(Expression.Path pattern, FactPath path) {
        List<String> keys = pattern.keys();
        if (keys.size() > path.depth()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals("*") && !keys.get(i).equals(path.keys().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static FactPath target(Expression.Path target, Expression.Path followed, FactPath path) {
        List<String> stars = new ArrayList<>();
        for (int i = 0; i < followed.keys().size(); i++) {
            if (followed.keys().get(i).equals("*")) {
                stars.add(path.keys().get(i));
            }
        }
        List<String> keys = new ArrayList<>();
        int next = 0;
        for (String key : target.keys()) {
            keys.add(key.equals("*") && next < stars.size() ? stars.get(next++) : key);
        }
        return new FactPath(keys);
    }

    private static Fact derivedFact(FactPath path, FactValue.Amount amount, Fact from) {
        return new Fact(path, amount, Fact.Origin.DERIVED, from.span());
    }

    private static Fact added(Fact a, Fact b) {
        FactValue.Amount first = (FactValue.Amount) a.value();
        Money sum = first.money().plus(((FactValue.Amount) b.value()).money());
        return new Fact(a.path(), new FactValue.Amount(sum, first.unit()), a.origin(), a.span());
    }
}
