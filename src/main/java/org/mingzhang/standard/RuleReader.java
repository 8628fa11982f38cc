package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;

/** Reads {@code rules.yaml}, the rules of a standard that no formula of a form expresses. */
final class RuleReader {
    private static final String OFF = "不查";

    /** The rules of prose, which a standard may weigh otherwise. */
    private static final Set<Code> PROSE = Arrays.stream(Code.values())
            .filter(Code::isOfProse)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));

    private final Formulas formulas;
    private final Names names;
    private final PieceReader pieces;

    RuleReader(Formulas formulas, Names names, PieceReader pieces) {
        this.formulas = formulas;
        this.names = names;
        this.pieces = pieces;
    }

    /**
     * What {@code rules.yaml} states.
     *
     * @param weights how much findings of the rules of prose weigh; empty for not at all
     */
    record Stated(List<Rule> rules, Map<Code, Optional<Severity>> weights) {
        static final Stated NOTHING = new Stated(List.of(), Map.of());
    }

    Stated stated(Fields fields) {
        List<Rule> rules = new ArrayList<>();
        fields.optionalGroups("规则").forEach(group -> rule(group).ifPresent(rules::add));
        Map<Code, Optional<Severity>> weights = new EnumMap<>(Code.class);
        fields.optionalGroup("文字规则").ifPresent(group -> {
            for (Node.Entry entry : group.entries()) {
                weight(entry, group).ifPresent(weight -> weights.put(weight.getKey(), weight.getValue()));
            }
        });
        fields.rejectOthers();
        return new Stated(List.copyOf(rules), weights);
    }

    private static Optional<Map.Entry<Code, Optional<Severity>>> weight(Node.Entry entry, Fields fields) {
        String id = entry.key().text();
        Optional<Code> code = PROSE.stream().filter(one -> one.id().equals(id)).findFirst();
        if (code.isEmpty()) {
            Choices.unknown(fields, id, id, PROSE.toArray(Code[]::new), Code::id);
            return Optional.empty();
        }
        String term = fields.text(id).orElse("");
        Optional<Severity> severity = severity(term);
        if (severity.isEmpty() && !term.equals(OFF)) {
            Choices.unknown(fields, id, term, new String[] {"错误", "警告", "提示", OFF}, word -> word);
            return Optional.empty();
        }
        return Optional.of(Map.entry(code.get(), severity));
    }

    private Optional<Rule> rule(Fields fields) {
        Optional<String> key = fields.text("键");
        String weight = fields.text("级别").orElse("");
        Optional<Severity> severity = severity(weight);
        if (severity.isEmpty() && !weight.isEmpty()) {
            Choices.unknown(fields, "级别", weight, Severity.values(), RuleReader::term);
        }
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

    private static Optional<Severity> severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity -> term(severity).equals(text))
                .findFirst();
    }

    private static String term(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTICE -> "提示";
        };
    }
}
