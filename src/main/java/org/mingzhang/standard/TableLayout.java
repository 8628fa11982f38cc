package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingzhang.ledger.Subject;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.Form.LineRule;
import org.mingzhang.standard.Form.Weight;

/** The lines of one table before it is filled: a form's rules, laid out for the facts of one disclosure. */
final class TableLayout {
    /** A line and its rule. */
    record Row(
            String key,
            String number,
            String code,
            String name,
            int level,
            Weight weight,
            Optional<String> subject,
            Map<Integer, Expression> formulas) {}

    /** A block and its lines. */
    record BlockRows(Form.Block block, List<Row> rows) {}

    private final FactQuery query;
    private final Map<String, Classification> classifications;

    TableLayout(FactQuery query, Map<String, Classification> classifications) {
        this.query = query;
        this.classifications = classifications;
    }

    /** The blocks of one table; {@code instance} is the item of a repeated form. */
    List<BlockRows> blocks(Form form, String instance) {
        Scope scope = Scope.exact().within(instance);
        return form.blocks().stream()
                .map(block -> new BlockRows(block, rows(block, scope)))
                .toList();
    }

    private List<Row> rows(Form.Block block, Scope scope) {
        List<Row> rows = new ArrayList<>();
        for (LineRule rule : block.lines()) {
            if (rule instanceof LineRule.Fixed fixed) {
                rows.add(row(fixed, scope));
            } else if (rule instanceof LineRule.Subjects subjects) {
                rows.addAll(subjectRows(subjects, scope));
            } else if (rule instanceof LineRule.Names names) {
                rows.addAll(nameRows(names, scope));
            }
        }
        return List.copyOf(rows);
    }

    private Row row(LineRule.Fixed line, Scope scope) {
        String name = line.name().equals("@@") ? scope.instance() : line.name();
        int level = classifications.values().stream()
                .filter(c -> c.subject(line.code()).isPresent())
                .mapToInt(c -> c.level(line.code()))
                .findFirst()
                .orElse(0);
        return new Row(
                line.key(), line.number(), line.code(), name, level, line.weight(), line.subject(), line.formulas());
    }

    private List<Row> subjectRows(LineRule.Subjects rule, Scope scope) {
        Classification classification = classification(rule.classification());
        SortedSet<String> codes = new TreeSet<>();
        for (Expression.Path path : rule.from()) {
            for (String code : query.keys(path, scope)) {
                for (Optional<String> c = Optional.of(code);
                        c.isPresent();
                        c = classification.parent(c.orElseThrow())) {
                    codes.add(c.orElseThrow());
                }
            }
        }
        return codes.stream().map(code -> subjectRow(classification, code)).toList();
    }

    private static Row subjectRow(Classification classification, String code) {
        String name = classification.subject(code).map(Subject::name).orElse(code);
        int level = classification.level(code);
        Weight weight = level == 1 ? Weight.GROUP : Weight.PLAIN;
        return new Row(code, "", code, name, level, weight, Optional.of(code), Map.of());
    }

    private List<Row> nameRows(LineRule.Names rule, Scope scope) {
        return query.keys(rule.from(), scope).stream()
                .map(name -> new Row(name, "", "", name, 2, Weight.PLAIN, Optional.of(name), Map.of()))
                .toList();
    }

    private Classification classification(String name) {
        Classification found = classifications.get(name);
        if (found == null) {
            throw new IllegalStateException("the standard was not checked: no classification " + name);
        }
        return found;
    }

    /** The rows of all blocks by key. */
    static Map<String, Row> byKey(List<BlockRows> blocks) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        blocks.forEach(block -> block.rows().forEach(row -> byKey.putIfAbsent(row.key(), row)));
        return byKey;
    }
}
