package org.mingzhang.check;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.diagnostic.Shown;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Fact;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Rule;
import org.mingzhang.standard.Scope;

/** Holds the standard's own rules (审核规则) against a disclosure. */
final class StandardRules {
    private StandardRules() {}

    static void check(FilledDisclosure filled, Diagnostics diagnostics) {
        Scope scope = Scope.sentence(filled.standard().unit());
        for (Rule rule : filled.standard().rules()) {
            if (rule.each().isEmpty()) {
                check(rule, scope, filled, diagnostics);
            } else {
                int number = 0;
                for (String item : filled.keys(rule.each().get())) {
                    check(rule, scope.item(item, ++number), filled, diagnostics);
                }
            }
        }
    }

    private static void check(Rule rule, Scope scope, FilledDisclosure filled, Diagnostics diagnostics) {
        if (filled.holds(rule.wrong(), scope)) {
            diagnostics.add(
                    code(rule.severity()),
                    place(rule, scope, filled),
                    shown(rule, scope, filled),
                    "rule",
                    rule.key(),
                    "what",
                    Narrator.plain(filled, rule.what(), scope, diagnostics),
                    "mend",
                    rule.mend());
        }
    }

    private static Code code(Severity severity) {
        return switch (severity) {
            case ERROR -> Code.RULE_BROKEN;
            case WARNING -> Code.RULE_DOUBTFUL;
            case NOTICE -> Code.RULE_NOTED;
        };
    }

    private static List<Shown> shown(Rule rule, Scope scope, FilledDisclosure filled) {
        return new ShownCells(filled)
                .of(rule.place().stream().map(path -> (Expression) path).toList(), scope);
    }

    /** The first fact at the rule's place; where none is stated, beside the facts most alike. */
    private static Span place(Rule rule, Scope scope, FilledDisclosure filled) {
        Optional<Span> stated = rule.place()
                .flatMap(path -> filled.leaves(filled.quantity(path, scope)).stream()
                        .findFirst()
                        .map(Fact::span));
        List<String> keys = rule.place().map(path -> path.keys()).orElse(List.of(""));
        return stated.orElseGet(() -> filled.disclosure().near(keys));
    }
}
