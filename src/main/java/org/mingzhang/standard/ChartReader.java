package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.source.Fields;
import org.mingzhang.standard.ChartForm.Comparison;
import org.mingzhang.standard.ChartForm.Group;
import org.mingzhang.standard.ChartForm.Kind;
import org.mingzhang.standard.ChartForm.PartOfWhole;
import org.mingzhang.standard.ChartForm.Structure;

/** Reads {@code charts.yaml}. */
final class ChartReader {
    private final Formulas formulas;
    private final PieceReader pieces;
    private final Identifiers ids;

    ChartReader(Formulas formulas, PieceReader pieces, Identifiers ids) {
        this.formulas = formulas;
        this.pieces = pieces;
        this.ids = ids;
    }

    Map<String, ChartForm> charts(Fields fields) {
        Map<String, ChartForm> charts = new LinkedHashMap<>();
        fields.groups("图").forEach(group -> chart(group).ifPresent(chart -> charts.put(chart.key(), chart)));
        fields.rejectOthers();
        return charts;
    }

    private Optional<ChartForm> chart(Fields fields) {
        Optional<String> key = ids.key(fields, "图");
        Optional<String> id = ids.identifier(fields);
        Optional<String> title = fields.text("标题");
        List<Piece> description = fields.node("描述").map(pieces::pieces).orElse(List.of());
        List<Piece> note = fields.optionalNode("附注").map(pieces::pieces).orElse(List.of());
        Optional<? extends Kind> kind =
                fields.has("结构") ? fields.group("结构").flatMap(this::structure) : Optional.of(comparison(fields));
        fields.rejectOthers();
        if (key.isEmpty() || id.isEmpty() || title.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ChartForm(key.get(), id.get(), title.get(), kind.get(), description, note, fields.span()));
    }

    private Comparison comparison(Fields fields) {
        List<Group> groups = new ArrayList<>();
        for (Fields group : Items.groups(fields, "比较")) {
            Optional<String> name = group.text("名称");
            Optional<Expression> current = group.node("本年").flatMap(formulas::expression);
            Optional<Expression> previous = group.node("上年").flatMap(formulas::expression);
            List<Piece> note = group.optionalNode("说明").map(pieces::pieces).orElse(List.of());
            group.rejectOthers();
            if (name.isPresent() && current.isPresent() && previous.isPresent()) {
                groups.add(new Group(name.get(), current.get(), previous.get(), note));
            }
        }
        return new Comparison(List.copyOf(groups));
    }

    private Optional<Structure> structure(Fields fields) {
        Optional<String> centre = fields.text("中心");
        Optional<Expression> total = fields.node("合计").flatMap(formulas::expression);
        List<PartOfWhole> parts = new ArrayList<>();
        for (Fields part : Items.groups(fields, "部分")) {
            Optional<String> name = part.text("名称");
            Optional<Expression> amount = part.node("数").flatMap(formulas::expression);
            part.rejectOthers();
            name.ifPresent(text -> amount.ifPresent(formula -> parts.add(new PartOfWhole(text, formula))));
        }
        fields.rejectOthers();
        return centre.flatMap(text -> total.map(formula -> new Structure(text, formula, List.copyOf(parts))));
    }
}
