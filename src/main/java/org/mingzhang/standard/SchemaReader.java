package org.mingzhang.standard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.source.Schema;

/** Reads {@code facts.yaml}: what the content of a disclosure may state. */
final class SchemaReader {
    private static final String[] KINDS = {"组", "科目", "名目", "列表", "金额", "数量", "文字", "金额或科目"};

    private final Set<String> classifications;
    private final Map<String, Schema> shared = new HashMap<>();

    /** @param classifications the names of those that the standard has */
    SchemaReader(Set<String> classifications) {
        this.classifications = classifications;
    }

    Schema.Group facts(Fields fields) {
        for (Node.Entry entry : fields.optionalEntries("共用")) {
            Fields.of(entry.value(), fields.diagnostics())
                    .ifPresent(inner -> shared.put(entry.key().text(), schema(inner, false)));
        }
        Map<String, Schema.Field> known = fieldsOf(fields, "事实");
        fields.optionalEntries("事实")
                .forEach(entry -> Optional.ofNullable(known.get(entry.key().text()))
                        .ifPresent(field -> ReservedFacts.check(entry.key(), field.schema(), fields.diagnostics())));
        fields.rejectOthers();
        return new Schema.Group("", known);
    }

    private Map<String, Schema.Field> fieldsOf(Fields fields, String key) {
        Map<String, Schema.Field> known = new LinkedHashMap<>();
        Identifiers ids = new Identifiers();
        for (Node.Entry entry : fields.optionalEntries(key)) {
            Fields.of(entry.value(), fields.diagnostics())
                    .ifPresent(inner -> known.put(entry.key().text(), field(inner, ids)));
        }
        return known;
    }

    private Schema.Field field(Fields fields, Identifiers ids) {
        String id = ids.identifier(fields).orElse("");
        boolean required = fields.flag("必填");
        return new Schema.Field(id, required, schema(fields, true));
    }

    private Schema schema(Fields fields, boolean isField) {
        String note = fields.optionalText("说明").orElse("");
        if (!isField) {
            fields.has("标识");
        }
        Optional<String> reference = fields.optionalText("引用");
        Schema schema = reference.isPresent() ? reference(fields, reference.get()) : kind(fields, note);
        fields.rejectOthers();
        return schema;
    }

    private Schema reference(Fields fields, String name) {
        Schema schema = shared.get(name);
        if (schema == null) {
            Choices.unknown(fields, "引用", name, shared.keySet().toArray(new String[0]), key -> key);
            return new Schema.Text("");
        }
        return schema;
    }

    private Schema kind(Fields fields, String note) {
        String kind = fields.text("类型").orElse("文字");
        return switch (kind) {
            case "组" -> new Schema.Group(note, fieldsOf(fields, "项"));
            case "科目" -> bySubject(fields, note);
            case "名目" -> new Schema.ByName(note, inner(fields, "值"));
            case "列表" -> new Schema.ListOf(note, inner(fields, "项目"));
            case "金额" -> new Schema.Amount(note, Units.optional(fields));
            case "数量" -> new Schema.Count(note);
            case "文字" -> new Schema.Text(note);
            case "金额或科目" -> new Schema.Either(note, new Schema.Amount(note, Optional.empty()), bySubject(fields, note));
            default -> {
                Choices.unknown(fields, "类型", kind, KINDS, text -> text);
                yield new Schema.Text(note);
            }
        };
    }

    private Schema bySubject(Fields fields, String note) {
        List<Integer> digits = fields.optionalTexts("位数").stream()
                .filter(text -> digitsAreWell(fields, text))
                .map(Integer::valueOf)
                .toList();
        return new Schema.BySubject(note, classification(fields), digits, inner(fields, "值"));
    }

    private String classification(Fields fields) {
        String name = fields.text("分类").orElse("");
        if (!name.isEmpty() && !classifications.contains(name)) {
            Choices.unknown(fields, "分类", name, classifications.toArray(new String[0]), key -> key);
        }
        return name;
    }

    /** Whether a length of codes is a number; reported where it is not. */
    static boolean digitsAreWell(Fields fields, String text) {
        boolean well = text.matches("\\d{1,2}");
        if (!well) {
            fields.diagnostics().add(Code.RANGE_FORM, fields.span("位数"), "text", text);
        }
        return well;
    }

    private Schema inner(Fields fields, String key) {
        return fields.group(key).map(inner -> schema(inner, false)).orElseGet(() -> new Schema.Text(""));
    }
}
