package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.standard.Form.LineRule;
import org.mingzhang.standard.Form.Weight;

/** Reads the lines of a form and the rules that make lines. */
final class LineReader {
    private static final String ALL = "全部";

    private final Formulas formulas;
    private final Map<String, List<Node>> groups;

    LineReader(Formulas formulas, Map<String, List<Node>> groups) {
        this.formulas = formulas;
        this.groups = groups;
    }

    List<LineRule> rules(Fields fields) {
        if (fields.has("空行")) {
            return blanks(fields);
        }
        if (fields.has("行组")) {
            return group(fields);
        }
        if (fields.has("科目行")) {
            return subjects(fields);
        }
        if (fields.has("名目行")) {
            Optional<LineRule> rule = fields.node("名目行").flatMap(formulas::path).map(LineRule.Names::new);
            fields.rejectOthers();
            return rule.stream().toList();
        }
        return List.of(fixed(fields, fields.optionalText("行次").orElse(""), fields.span()));
    }

    private static List<LineRule> blanks(Fields fields) {
        Optional<int[]> range = fields.text("空行").flatMap(text -> Ranges.range(text, fields, "空行"));
        fields.rejectOthers();
        return range.stream()
                .flatMap(ends -> IntStream.rangeClosed(ends[0], ends[1]).boxed())
                .map(number -> blank(number, fields.span()))
                .toList();
    }

    private static LineRule blank(int number, Span place) {
        String key = Integer.toString(number);
        return new LineRule.Fixed(key, key, "", "", Weight.PLAIN, Optional.empty(), Map.of(), place);
    }

    private List<LineRule> group(Fields fields) {
        String name = fields.text("行组").orElse("");
        int first = fields.count("起").orElse(1);
        fields.rejectOthers();
        List<Node> group = groups.get(name);
        if (group == null) {
            Choices.unknown(fields, "行组", name, groups.keySet().toArray(new String[0]), key -> key);
            return List.of();
        }
        List<LineRule> rules = new ArrayList<>();
        for (Node node : group) {
            int number = first + rules.size();
            Fields.of(node, fields.diagnostics())
                    .ifPresent(line -> rules.add(fixed(line, Integer.toString(number), fields.span())));
        }
        return rules;
    }

    private List<LineRule> subjects(Fields fields) {
        String classification = fields.text("科目行").orElse("");
        List<Expression.Path> from = fields.sequence("取自").stream()
                .flatMap(node -> formulas.path(node).stream())
                .toList();
        fields.rejectOthers();
        return List.of(new LineRule.Subjects(classification, from, fields.span("科目行")));
    }

    /** @param place where the form has the line, also for one of a shared group */
    private LineRule fixed(Fields fields, String number, Span place) {
        String code = fields.optionalText("编码").orElse("");
        String name = fields.optionalText("名称").orElse("");
        Optional<String> subject = fields.optionalText("科目").map(text -> text.equals(ALL) ? "*" : text);
        Weight weight =
                fields.optionalText("样式").map(term -> weight(fields, term)).orElse(Weight.PLAIN);
        Map<Integer, Expression> own =
                fields.optionalNode("公式").map(node -> formulas(node, fields)).orElse(Map.of());
        fields.rejectOthers();
        String key = !number.isEmpty() ? number : !code.isEmpty() ? code : name;
        return new LineRule.Fixed(key, number, code, name, weight, subject, own, place);
    }

    private static Weight weight(Fields fields, String term) {
        for (Weight weight : Weight.values()) {
            if (weight.term().equals(term)) {
                return weight;
            }
        }
        Choices.unknown(fields, "样式", term, Weight.values(), Weight::term);
        return Weight.PLAIN;
    }

    /** One formula for every column (under 0), or one for each column number. */
    private Map<Integer, Expression> formulas(Node node, Fields fields) {
        Map<Integer, Expression> byColumn = new HashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            formulas.expression(node).ifPresent(formula -> byColumn.put(0, formula));
            return byColumn;
        }
        for (Node.Entry entry : mapping.entries()) {
            String column = entry.key().text();
            if (column.matches("\\d{1,3}")) {
                formulas.expression(entry.value()).ifPresent(formula -> byColumn.put(Integer.valueOf(column), formula));
            } else {
                fields.diagnostics().add(Code.RANGE_FORM, entry.key().span(), "text", column);
            }
        }
        return byColumn;
    }
}
