package org.mingzhang.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Subject;

/**
 * Turns a schema into the objects of a JSON Schema.
 *
 * <p>Of several types the first is the one that an editor completes a key with: a text leaves the place after the colon
 * empty, where a number would put a 0 that nobody typed.
 */
final class SchemaPrinter {
    private static final long MOST = 999_999_999_999_999L;

    private final SortedMap<String, Classification> classifications;
    /** What stands beside every subject at one place, by the way there. */
    private final SortedMap<String, Object> definitions = new TreeMap<>();

    SchemaPrinter(SortedMap<String, Classification> classifications) {
        this.classifications = classifications;
    }

    /** A whole file, with the definitions that its parts refer to. */
    Map<String, Object> file(Schema.Group group) {
        Map<String, Object> printed = group(group, "");
        if (!definitions.isEmpty()) {
            printed.put("definitions", definitions);
        }
        return printed;
    }

    /** @param way the ids of the fields that lead to a schema */
    private Map<String, Object> group(Schema.Group group, String way) {
        Map<String, Object> keys = new LinkedHashMap<>();
        group.fields()
                .forEach((key, field) ->
                        keys.put(key, any(field.schema(), way.isEmpty() ? field.id() : way + "." + field.id())));
        List<String> required = group.fields().entrySet().stream()
                .filter(entry -> entry.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Object> printed = mapping(group.note());
        printed.put("properties", keys);
        if (!required.isEmpty()) {
            printed.put("required", required);
        }
        printed.put("additionalProperties", false);
        return printed;
    }

    private Map<String, Object> any(Schema schema, String way) {
        if (schema instanceof Schema.Group group) {
            return group(group, way);
        }
        if (schema instanceof Schema.BySubject subjects) {
            return bySubject(subjects, way);
        }
        if (schema instanceof Schema.ByName names) {
            return byName(names, way);
        }
        if (schema instanceof Schema.ByLabel labels) {
            return with(mapping(labels.note()), "additionalProperties", any(labels.value(), way));
        }
        if (schema instanceof Schema.ByCode codes) {
            Map<String, Object> values = Json.object("^" + code(lengths()) + "$", any(codes.value(), way));
            return with(mapping(codes.note()), "patternProperties", values, "additionalProperties", false);
        }
        if (schema instanceof Schema.ListOf list) {
            return with(described(list.note(), List.of("array", "null")), "items", any(list.item(), way));
        }
        return schema instanceof Schema.Either either ? either(either, way) : leaf(schema);
    }

    private Map<String, Object> either(Schema.Either either, String way) {
        return Json.object(
                "description", either.note(), "anyOf", List.of(any(either.plain(), way), any(either.nested(), way)));
    }

    private Map<String, Object> byName(Schema.ByName names, String way) {
        Map<String, Object> name =
                Json.object("pattern", "^" + FreeName.ACCEPTED + "$", "errorMessage", "这里的名称自己起，但不能有标点符号，前后不能有空格");
        return with(
                mapping(names.note() + "（名称自己起）"),
                "propertyNames",
                name,
                "additionalProperties",
                any(names.value(), way));
    }

    private Map<String, Object> bySubject(Schema.BySubject schema, String way) {
        Classification known = classification(schema);
        List<Integer> digits = schema.digits().isEmpty() ? known.digits() : schema.digits();
        Map<String, Object> value = any(schema.value(), way + ".value");
        Object note = value.remove("description");
        definitions.put(way, value);
        Object[] referred = {"allOf", List.of(Json.object("$ref", "#/definitions/" + way))};
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (Subject subject : known.subjects()) {
            if (digits.contains(subject.code().length())) {
                String described = place(known, subject) + (note == null ? "" : "\n\n" + note);
                Map<String, Object> one = described(described, value.get("type"));
                subjects.put(subject.code() + " " + subject.name(), with(one, referred));
            }
        }
        String key = Blanks.around(code(digits) + "([ \\u3000][\\s\\S]*)?");
        return with(
                mapping(schema.note()),
                "properties",
                subjects,
                "patternProperties",
                Json.object(key, with(described(note == null ? "" : note.toString(), value.get("type")), referred)),
                "additionalProperties",
                false);
    }

    private Classification classification(Schema.BySubject schema) {
        Classification known = classifications.get(schema.classification());
        if (known == null) {
            throw new IllegalArgumentException("schema names an absent classification: " + schema.classification());
        }
        return known;
    }

    /** Where a subject belongs: its level, and the subjects above it. */
    private static String place(Classification known, Subject subject) {
        String above = above(known, subject);
        String level = known.name() + "第" + known.level(subject.code()) + "级";
        return above.isEmpty() ? level : level + "，属于 " + above;
    }

    private static String above(Classification known, Subject subject) {
        return known.parent(subject.code())
                .flatMap(known::subject)
                .map(up -> (above(known, up) + " › " + up.code() + " " + up.name()).replaceFirst("^ › ", ""))
                .orElse("");
    }

    private List<Integer> lengths() {
        return List.copyOf(classifications.values().stream()
                .flatMap(one -> one.digits().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String code(List<Integer> digits) {
        return digits.stream().map(length -> "[0-9]{" + length + "}").collect(Collectors.joining("|", "(", ")"));
    }

    private static Map<String, Object> leaf(Schema schema) {
        if (schema instanceof Schema.Amount amount) {
            return amount(amount);
        }
        if (schema instanceof Schema.Count) {
            return with(
                    described(schema.note() + "（整数）", List.of("string", "integer", "null")),
                    "pattern",
                    Blanks.around("(" + CountText.ACCEPTED + ")?"),
                    "minimum",
                    0,
                    "maximum",
                    MOST,
                    "errorMessage",
                    "应为整数，例如 12；不写单位");
        }
        if (schema instanceof Schema.Choice choice) {
            String words = String.join("、", choice.words());
            return with(
                    described(schema.note() + "。可以写：" + words, List.of("string")),
                    "pattern",
                    Blanks.around("(" + String.join("|", choice.words()) + ")"),
                    "examples",
                    choice.words(),
                    "errorMessage",
                    "应为：" + words);
        }
        if (schema instanceof Schema.Formed formed) {
            return with(
                    described(schema.note(), List.of("string", "null")),
                    "pattern",
                    Blanks.around(formed.form()),
                    "errorMessage",
                    "应为" + formed.expected());
        }
        return described(schema.note(), List.of("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> amount(Schema.Amount amount) {
        String unit = amount.unit()
                .map(fixed -> "单位：" + fixed.term() + "，与文件开头的“单位”无关")
                .orElse("单位：文件开头写的" + AmountUnit.WAN_YUAN.term() + "或" + AmountUnit.YUAN.term());
        return with(
                described(amount.note() + "\n\n" + unit, List.of("string", "number", "null")),
                "pattern",
                Blanks.around("(" + AmountText.ACCEPTED + ")?"),
                "multipleOf",
                BigDecimal.ONE.movePointLeft(Money.DECIMALS),
                "errorMessage",
                "应为金额：只写数字，不写单位，最多两位小数；推算的在后面写“推算”");
    }

    private static Map<String, Object> mapping(String note) {
        return described(note, List.of("object", "null"));
    }

    private static Map<String, Object> described(String note, @Nullable Object types) {
        Map<String, Object> printed = note.isBlank() ? Json.object() : Json.object("description", note);
        if (types != null) {
            printed.put("type", types);
        }
        return printed;
    }

    private static Map<String, Object> with(Map<String, Object> printed, Object... members) {
        printed.putAll(Json.object(members));
        return printed;
    }
}
