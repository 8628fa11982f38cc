package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Subject;
import org.mingzhang.source.Classification;
import org.mingzhang.source.ContentSchema;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.source.Schema;

/** Reads a standard from its files and checks that every name in it means something. */
final class StandardReader {
    private static final String STRICT = "错误";
    private static final String LOOSE = "提示";

    private final StandardFiles files;
    private final Diagnostics diagnostics;
    private final Formulas formulas;
    private final Identifiers ids = Identifiers.ofPage();

    private StandardReader(StandardFiles files) {
        this.files = files;
        this.diagnostics = files.diagnostics();
        this.formulas = new Formulas(diagnostics);
    }

    /** The standard, if it has no errors. */
    static Optional<Standard> read(String id, StandardFiles files) {
        StandardReader reader = new StandardReader(files);
        Optional<Standard> standard = files.fields("standard.yaml").flatMap(head -> reader.standard(id, head));
        return reader.diagnostics.hasErrors() ? Optional.empty() : standard;
    }

    private Optional<Standard> standard(String id, Fields head) {
        head.optionalText("标识")
                .filter(own -> !own.equals(id))
                .ifPresent(own -> diagnostics.add(Code.STANDARD_ID, head.span("标识"), "id", own, "folder", id));
        String title = head.text("标题").orElse("");
        head.optionalText("说明");
        AmountUnit unit = Units.required(head).orElse(AmountUnit.WAN_YUAN);
        ContentSchema schema = schema(head.optionalTexts("分类"));
        List<Form> forms = forms(head.optionalTexts("表"), unit);
        head.rejectOthers();

        Optional<Fields> fields = files.fields("figures.yaml");
        if (fields.isEmpty()) {
            return Optional.empty(); // every name in every sentence would be reported as unknown
        }
        Map<String, Expression> figures = figures(fields.get(), schema.facts());
        Map<Expression.Path, Expression.Path> defaults = defaults(fields.get());
        List<Tie> ties = new ArrayList<>();
        fields.get().optionalGroups("核对").forEach(tie -> tie(tie).ifPresent(ties::add));
        List<Node> carriedNodes = fields.get().optionalSequence("承接");
        Set<String> fresh = fresh(fields.get(), schema.facts());
        fields.get().rejectOthers();
        Names names = new Names(named(fields.get()), schema, forms, Set.of());
        PieceReader pieces = new PieceReader(formulas, names, phrases(), diagnostics);
        Map<String, ChartForm> charts = files.optionalFields("charts.yaml")
                .map(found -> new ChartReader(formulas, pieces, ids).charts(found))
                .orElse(Map.of());
        List<Carried> carried = carriedNodes.stream()
                .flatMap(node -> Fields.of(node, diagnostics).stream())
                .flatMap(group -> carried(group, pieces).stream())
                .toList();
        RuleReader.Stated rules = files.optionalFields("rules.yaml")
                .map(found -> new RuleReader(formulas, names, pieces).stated(found))
                .orElse(RuleReader.Stated.NOTHING);
        Optional<Outline> outline = new OutlineReader(files, formulas, pieces, ids).outline();
        formulas.checkNames(names);
        Optional<Standard> standard = outline.map(order -> new Standard(
                id,
                title,
                unit,
                schema,
                forms,
                figures,
                defaults,
                carried,
                fresh,
                ties,
                rules.rules(),
                rules.weights(),
                charts,
                order));
        standard.ifPresent(read -> new StandardCheck(read, formulas, diagnostics).check());
        if (!diagnostics.hasErrors()) {
            standard.ifPresent(read -> Circles.check(read, head.span(), formulas));
        }
        return standard;
    }

    private ContentSchema schema(List<String> classificationFiles) {
        Map<String, Classification> classifications = new LinkedHashMap<>();
        for (String file : classificationFiles) {
            files.fields(file)
                    .flatMap(StandardReader::classification)
                    .ifPresent(found -> classifications.put(found.name(), found));
        }
        Schema.Group facts = files.fields("facts.yaml")
                .map(fields -> new SchemaReader(classifications.keySet()).facts(fields))
                .orElse(new Schema.Group("", Map.of()));
        return new ContentSchema(facts, classifications);
    }

    private static Optional<Classification> classification(Fields fields) {
        Optional<String> name = fields.text("名称");
        List<Integer> digits = fields.optionalTexts("位数").stream()
                .filter(text -> SchemaReader.digitsAreWell(fields, text))
                .map(Integer::valueOf)
                .toList();
        Classification levels = new Classification("", digits, List.of());
        List<Subject> subjects = new ArrayList<>();
        for (Node.Entry entry : fields.optionalEntries("科目")) {
            String code = entry.key().text();
            if (!levels.isCode(code)) {
                fields.diagnostics()
                        .add(
                                Code.CODE_LEVEL,
                                entry.key().span(),
                                "code",
                                code,
                                "digits",
                                digits.stream().map(String::valueOf).collect(Collectors.joining("、")));
            } else if (entry.value() instanceof Node.Scalar scalar) {
                subjects.add(new Subject(code, scalar.text().strip()));
            }
        }
        fields.rejectOthers();
        return name.map(title -> new Classification(title, digits, subjects));
    }

    private List<Form> forms(List<String> formFiles, AmountUnit unit) {
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        files.optionalFields("lines.yaml").ifPresent(fields -> {
            fields.entries().forEach(entry -> {
                if (entry.value() instanceof Node.Sequence lines) {
                    groups.put(entry.key().text(), lines.items());
                }
            });
        });
        FormReader reader = new FormReader(formulas, groups, unit, ids);
        List<Form> forms = new ArrayList<>();
        for (String file : formFiles) {
            files.fields(file).flatMap(reader::form).ifPresent(forms::add);
        }
        return List.copyOf(forms);
    }

    /** The names of all figures, also of those whose formula cannot be read: that is one mistake, not many. */
    private static Set<String> named(Fields fields) {
        return fields.optionalEntries("指标").stream()
                .map(entry -> entry.key().text())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Expression> figures(Fields fields, Schema.Group facts) {
        Map<String, Expression> figures = new LinkedHashMap<>();
        for (Node.Entry entry : fields.optionalEntries("指标")) {
            String name = entry.key().text();
            if (facts.fields().containsKey(name) || Names.BUILT_IN.contains(name)) {
                diagnostics.add(Code.FIGURE_NAME_TAKEN, entry.key().span(), "name", name);
            }
            formulas.expression(entry.value()).ifPresent(formula -> figures.put(name, formula));
        }
        return figures;
    }

    private Map<Expression.Path, Expression.Path> defaults(Fields fields) {
        Map<Expression.Path, Expression.Path> defaults = new LinkedHashMap<>();
        for (Node.Entry entry : fields.optionalEntries("补齐")) {
            Optional<Expression.Path> target = formulas.path(entry.key());
            Optional<Expression.Path> followed = formulas.path(entry.value());
            target.ifPresent(to -> followed.ifPresent(from -> defaults.put(to, from)));
        }
        return defaults;
    }

    private Optional<Tie> tie(Fields fields) {
        Optional<String> leftTitle = fields.text("左名");
        Optional<Expression> left = fields.node("左").flatMap(formulas::expression);
        Optional<String> rightTitle = fields.text("右名");
        Optional<Expression> right = fields.node("右").flatMap(formulas::expression);
        String table = fields.optionalText("表").orElse("");
        Optional<Money> tolerance = fields.optionalText("允差").flatMap(text -> yuan(text, fields.span("允差")));
        boolean identity = identity(fields);
        Optional<Expression.Path> each = fields.optionalNode("逐项").flatMap(formulas::path);
        fields.rejectOthers();
        if (leftTitle.isEmpty() || left.isEmpty() || rightTitle.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Tie(
                leftTitle.get(),
                left.get(),
                rightTitle.get(),
                right.get(),
                table,
                tolerance,
                identity,
                each,
                fields.span()));
    }

    /** Whether a tie must hold; it only usually does where its 级别 is 提示. */
    private static boolean identity(Fields fields) {
        String weight = fields.optionalText("级别").orElse(STRICT);
        if (!weight.equals(STRICT) && !weight.equals(LOOSE)) {
            Choices.unknown(fields, "级别", weight, new String[] {STRICT, LOOSE}, word -> word);
        }
        return !weight.equals(LOOSE);
    }

    private Optional<Carried> carried(Fields fields, PieceReader pieces) {
        Optional<Expression.Path> target = fields.node("事项").flatMap(formulas::path);
        Optional<Expression> source = fields.node("数").flatMap(formulas::expression);
        List<Piece.Items> each = fields.optionalNode("逐项").map(pieces::items).orElse(List.of());
        boolean zeros = !fields.flag("零不承接");
        fields.rejectOthers();
        return target.flatMap(path -> source.map(formula -> new Carried(path, formula, each, zeros)));
    }

    /** Facts of one year alone; what was published as a total always is. */
    private static Set<String> fresh(Fields fields, Schema.Group facts) {
        Set<String> fresh = new TreeSet<>(Set.of(ReservedFacts.PUBLISHED_TOTALS));
        Set<String> known = facts.fields().keySet();
        for (String name : fields.optionalTexts("不沿用")) {
            fresh.add(name);
            if (!known.contains(name)) {
                Choices.unknown(fields, "不沿用", name, known.toArray(new String[0]), key -> key);
            }
        }
        return Set.copyOf(fresh);
    }

    private Optional<Money> yuan(String text, Span span) {
        if (text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return Optional.of(Money.of(new java.math.BigDecimal(text), AmountUnit.YUAN));
        }
        diagnostics.add(Code.RANGE_FORM, span, "text", text);
        return Optional.empty();
    }

    private Map<String, Node> phrases() {
        Map<String, Node> phrases = new LinkedHashMap<>();
        files.optionalFields("phrases.yaml")
                .ifPresent(fields -> fields.entries()
                        .forEach(entry -> phrases.put(entry.key().text(), entry.value())));
        return phrases;
    }
}
