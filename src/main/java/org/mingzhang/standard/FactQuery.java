package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Facts;
import org.mingzhang.source.Classification;

/** Finds the facts that a path of the formula language means. */
final class FactQuery {
    private final Facts facts;
    private final Map<String, Classification> classifications;
    private final Map<String, Set<String>> codesByName = new TreeMap<>();
    private final BitSet codeLengths = new BitSet();

    FactQuery(Facts facts, Map<String, Classification> classifications) {
        this.facts = facts;
        this.classifications = classifications;
        for (Classification classification : classifications.values()) {
            classification.digits().forEach(codeLengths::set);
            classification
                    .subjects()
                    .forEach(subject -> codesByName
                            .computeIfAbsent(subject.name(), name -> new TreeSet<>())
                            .add(subject.code()));
        }
    }

    Map<String, Classification> classifications() {
        return classifications;
    }

    /** The facts at the path and below it, in the order written. */
    List<Fact> match(Expression.Path path, Scope scope) {
        return facts.under(path.first()).stream()
                .filter(fact -> matches(path.keys(), fact.path().keys(), scope))
                .toList();
    }

    /**
     * The keys that stand where the path's {@code @} stands, or right below a path without one; for a path that ends in
     * a code, the codes under it. In written order.
     */
    List<String> keys(Expression.Path path, Scope scope) {
        int marked = path.keys().indexOf("@");
        int last = path.keys().size() - 1;
        int place = marked >= 0 ? marked : isCode(path.keys().get(last)) ? last : last + 1;
        Set<String> keys = new LinkedHashSet<>();
        for (Fact fact : match(path, scope)) {
            if (fact.path().depth() > place) {
                keys.add(fact.path().keys().get(place));
            }
        }
        return new ArrayList<>(keys);
    }

    /** The first fact below each of these keys. */
    List<Fact> firsts(Expression.Path path, Scope scope) {
        List<Fact> facts = match(path, scope);
        List<Fact> firsts = new ArrayList<>();
        for (String key : keys(path, scope)) {
            facts.stream()
                    .filter(fact -> fact.path().keys().contains(key))
                    .findFirst()
                    .ifPresent(firsts::add);
        }
        return firsts;
    }

    private boolean matches(List<String> pattern, List<String> keys, Scope scope) {
        if (pattern.size() > keys.size()) {
            return false;
        }
        for (int i = 1; i < pattern.size(); i++) {
            if (!matches(pattern.get(i), keys.get(i), scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String wanted, String key, Scope scope) {
        return switch (wanted) {
            case "*" -> true;
            case "@" -> scope.here().equals("*") || means(scope.here(), key);
            case "@@" -> scope.instance().equals(key);
            default -> means(wanted, key);
        };
    }

    private boolean means(String wanted, String key) {
        if (wanted.equals(key)) {
            return true;
        }
        if (!isCode(key)) {
            return false;
        }
        return isCode(wanted)
                ? key.startsWith(wanted)
                : codesByName.getOrDefault(wanted, Set.of()).stream().anyMatch(key::startsWith);
    }

    /** Whether a key has the form of a code of some classification. It is asked for every fact of every formula. */
    boolean isCode(String key) {
        return codeLengths.get(key.length()) && Classification.isDigits(key);
    }
}
