package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Facts;
import org.mingzhang.source.Classification;
import org.mingzhang.standard.FilledTable.Cell;
import org.mingzhang.standard.FilledTable.FilledBlock;
import org.mingzhang.standard.FilledTable.Line;
import org.mingzhang.standard.Form.Holds;

/** Fills the forms of a standard from the facts of one disclosure. */
public final class Filler {
    private final Standard standard;
    private final Disclosure disclosure;
    private final Map<String, Classification> classifications = new LinkedHashMap<>();
    private final Facts facts;
    private final FactQuery query;
    private final Evaluator evaluator;

    private Filler(Standard standard, Disclosure disclosure) {
        this.standard = standard;
        this.disclosure = disclosure;
        standard.schema()
                .classifications()
                .forEach((name, known) -> classifications.put(name, known.with(disclosure.subjects())));
        this.facts = Defaults.of(standard).completed(disclosure.facts());
        this.query = new FactQuery(facts, classifications);
        this.evaluator = new Evaluator(query, builtIn(), standard.figures(), classifications.values());
    }

    /** The disclosure's tables, filled. */
    public static FilledDisclosure fill(Standard standard, Disclosure disclosure) {
        return new Filler(standard, disclosure).filled();
    }

    private FilledDisclosure filled() {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        TableLayout layout = new TableLayout(query, classifications);
        for (Form form : standard.forms()) {
            for (String instance : instances(form)) {
                String key = instance.isEmpty() ? form.key() : form.key() + "." + instance;
                List<TableLayout.BlockRows> blocks = layout.blocks(form, instance);
                layouts.put(key, new Layout(form, instance, blocks));
                evaluator.add(key, instance, withTotals(form, blocks));
            }
        }
        Declarations declarations = new Declarations(standard, facts, cell -> evaluator.address(cell, Scope.exact()));
        evaluator.declare(declarations.byCell());
        Map<String, FilledTable> tables = new LinkedHashMap<>();
        layouts.forEach((key, laidOut) -> tables.put(key, table(key, laidOut)));
        return new FilledDisclosure(standard, disclosure, query, evaluator, declarations, tables);
    }

    private record Layout(Form form, String instance, List<TableLayout.BlockRows> blocks) {}

    private List<String> instances(Form form) {
        return form.each().map(path -> query.keys(path, Scope.exact())).orElse(List.of(""));
    }

    /** Totals at the foot are lines too, so that formulas can name them. */
    private static List<TableLayout.BlockRows> withTotals(Form form, List<TableLayout.BlockRows> blocks) {
        List<TableLayout.BlockRows> all = new ArrayList<>(blocks);
        for (Form.TotalLine total : form.totals()) {
            TableLayout.Row row = new TableLayout.Row(
                    total.name(),
                    "",
                    "",
                    total.name(),
                    0,
                    Form.Weight.TOTAL,
                    Optional.empty(),
                    Map.of(total.column(), total.formula()));
            all.add(new TableLayout.BlockRows(blocks.get(total.to()).block(), List.of(row)));
        }
        return all;
    }

    private FilledTable table(String key, Layout laidOut) {
        Form form = laidOut.form();
        List<FilledBlock> blocks = laidOut.blocks().stream()
                .map(block -> new FilledBlock(block.block(), lines(key, block)))
                .toList();
        List<FilledTable.Total> totals = form.totals().stream()
                .map(total -> new FilledTable.Total(total, cell(new CellKey(key, total.name(), total.column()))))
                .toList();
        String title = form.title().replace("@@", laidOut.instance());
        int number = new ArrayList<>(instances(form)).indexOf(laidOut.instance()) + 1;
        String id = laidOut.instance().isEmpty() ? form.id() : form.id() + "-" + number;
        return new FilledTable(form, key, id, title, laidOut.instance(), blocks, totals);
    }

    private List<Line> lines(String table, TableLayout.BlockRows block) {
        return block.rows().stream().map(row -> line(table, block.block(), row)).toList();
    }

    private Line line(String table, Form.Block block, TableLayout.Row row) {
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        for (Form.Column column : block.leaves()) {
            if (column.holds() == Holds.AMOUNT) {
                cell(new CellKey(table, row.key(), column.number()))
                        .ifPresent(cell -> cells.put(column.number(), cell));
            }
        }
        return new Line(row.key(), row.number(), row.code(), row.name(), row.level(), row.weight(), cells);
    }

    private Optional<Cell> cell(CellKey key) {
        Quantity quantity = evaluator.printed(key);
        return quantity.value() instanceof Value.Amount amount
                ? evaluator.formula(key).map(formula -> new Cell(key, amount.money(), formula, quantity.sources()))
                : Optional.empty();
    }

    private Map<String, Value> builtIn() {
        Map<String, Value> words = new HashMap<>();
        words.put("年度", new Value.Words(disclosure.year().toString()));
        words.put("上年度", new Value.Words(disclosure.year().previous().toString()));
        words.put("部门名称", new Value.Words(disclosure.department().name()));
        words.put("部门简称", new Value.Words(disclosure.department().shortName()));
        words.put("层级", new Value.Words(disclosure.department().level()));
        words.put("金额单位", new Value.Words(standard.unit().term()));
        return words;
    }
}
