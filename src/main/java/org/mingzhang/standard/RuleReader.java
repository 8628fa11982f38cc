package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.source.Fields;

/** Reads {@code rules.yaml}, the rules of a standard that no formula of a form expresses. */
final class RuleReader {
    private final Formulas formulas;
    private final Names names;
    private final PieceReader pieces;

    RuleReader(Formulas formulas, Names names, PieceReader pieces) {
        this.formulas = formulas;
        this.names = names;
        this.pieces = pieces;
    }

    List<Rule> rules(Fields fields) {
        List<Rule> rules = new ArrayList<>();
        fields.groups("规则").forEach(group -> rule(group).ifPresent(rules::add));
        fields.rejectOthers();
        return List.copyOf(rules);
    }

    private Optional<Rule> rule(Fields fields) {
        Optional<String> key = fields.text("键");
        Optional<Severity> severity = fields.text("级别").flatMap(text -> severity(text, fields));
        Optional<Condition> wrong = fields.node("当").flatMap(node -> formulas.condition(node, names));
        List<Piece> what = fields.node("说明").map(pieces::pieces).orElse(List.of());
        Optional<String> mend = fields.text("改法");
        Optional<Expression.Path> place = fields.optionalNode("位置").flatMap(formulas::path);
        Optional<Expression.Path> each = fields.optionalNode("逐项").flatMap(formulas::path);
        fields.rejectOthers();
        if (key.isEmpty() || severity.isEmpty() || wrong.isEmpty() || mend.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(key.get(), severity.get(), wrong.get(), what, mend.get(), place, each));
    }

    private static Optional<Severity> severity(String text, Fields fields) {
        Optional<Severity> named = Arrays.stream(Severity.values())
                .filter(severity -> term(severity).equals(text))
                .findFirst();
        if (named.isEmpty()) {
            Choices.unknown(fields, "级别", text, Severity.values(), RuleReader::term);
        }
        return named;
    }

    private static String term(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTICE -> "提示";
        };
    }
}
