package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.standard.Form.Block;
import org.mingzhang.standard.Form.Column;
import org.mingzhang.standard.Form.Holds;
import org.mingzhang.standard.Form.LineRule;
import org.mingzhang.standard.Form.TotalLine;

/** Reads one form's file: {@code forms/table-1.yaml}. */
final class FormReader {
    private final Formulas formulas;
    private final LineReader lines;
    private final AmountUnit unit;
    private final Identifiers ids;

    /**
     * @param groups shared groups of lines, by name
     * @param unit the unit of forms that name none
     * @param ids the names given away so far
     */
    FormReader(Formulas formulas, Map<String, List<Node>> groups, AmountUnit unit, Identifiers ids) {
        this.formulas = formulas;
        this.lines = new LineReader(formulas, groups);
        this.unit = unit;
        this.ids = ids;
    }

    Optional<Form> form(Fields fields) {
        Optional<String> key = ids.key(fields, "表");
        Optional<String> id = ids.identifier(fields);
        Optional<String> title = fields.text("标题");
        String number = fields.optionalText("编号").orElse("");
        String shortTitle = fields.optionalText("简称").or(() -> title).orElse("");
        AmountUnit formUnit = Units.optional(fields).orElse(unit);
        boolean numbered = !fields.has("显示栏次") || fields.flag("显示栏次");
        Optional<Expression.Path> each = fields.optionalNode("逐项").flatMap(formulas::path);
        List<Block> blocks =
                Items.groups(fields, "区块").stream().map(this::block).toList();
        List<TotalLine> totals = totals(fields);
        List<String> notes = fields.optionalTexts("注");
        Optional<String> empty = fields.optionalText("无数据说明");
        fields.rejectOthers();
        if (key.isEmpty() || id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Form(
                key.get(),
                id.get(),
                number,
                title.get(),
                shortTitle,
                formUnit,
                numbered,
                each,
                blocks,
                totals,
                notes,
                empty,
                fields.span()));
    }

    private Block block(Fields fields) {
        String title = fields.optionalText("标题").orElse("");
        List<Column> columns =
                Items.groups(fields, "列").stream().map(this::column).toList();
        List<LineRule> rules = new ArrayList<>();
        fields.groups("行").forEach(line -> rules.addAll(lines.rules(line)));
        fields.rejectOthers();
        return new Block(title, columns, List.copyOf(rules));
    }

    private Column column(Fields fields) {
        String title = fields.optionalText("标题").orElse("");
        List<Column> below =
                fields.optionalGroups("列").stream().map(this::column).toList();
        Holds holds = below.isEmpty() ? holds(fields) : Holds.NAME;
        int number = holds == Holds.AMOUNT ? fields.count("栏次").orElse(0) : 0;
        Optional<Expression> formula = fields.optionalNode("公式").flatMap(formulas::expression);
        fields.rejectOthers();
        return new Column(title, holds, number, formula, below, fields.span());
    }

    private static Holds holds(Fields fields) {
        String term = fields.text("内容").orElse("");
        for (Holds holds : Holds.values()) {
            if (holds.term().equals(term)) {
                return holds;
            }
        }
        if (!term.isEmpty()) {
            Choices.unknown(fields, "内容", term, Holds.values(), Holds::term);
        }
        return Holds.NAME;
    }

    private List<TotalLine> totals(Fields fields) {
        List<TotalLine> totals = new ArrayList<>();
        for (Fields total : fields.optionalGroups("表尾")) {
            Optional<String> name = total.text("名称");
            Optional<int[]> reach = total.text("区块").flatMap(text -> Ranges.range(text, total, "区块"));
            Optional<Integer> column = total.count("栏次");
            Optional<Expression> formula = total.node("公式").flatMap(formulas::expression);
            total.rejectOthers();
            if (name.isPresent() && reach.isPresent() && column.isPresent() && formula.isPresent()) {
                int to = reach.get()[1];
                totals.add(new TotalLine(
                        name.get(), reach.get()[0] - 1, to - 1, column.get(), formula.get(), total.span("区块")));
            }
        }
        return List.copyOf(totals);
    }
}
