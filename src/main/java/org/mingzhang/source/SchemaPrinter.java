package org.mingzhang.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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

    SchemaPrinter(SortedMap<String, Classification> classifications) {
        this.classifications = classifications;
    }

    Map<String, Object> group(Schema.Group group) {
        Map<String, Object> keys = new LinkedHashMap<>();
        group.fields().forEach((key, field) -> keys.put(key, any(field.schema())));
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

    private Map<String, Object> any(Schema schema) {
        if (schema instanceof Schema.Group group) {
            return group(group);
        }
        if (schema instanceof Schema.BySubject subjects) {
            return bySubject(subjects);
        }
        if (schema instanceof Schema.ByName names) {
            return byName(names);
        }
        if (schema instanceof Schema.ByLabel labels) {
            return with(mapping(labels.note()), "additionalProperties", any(labels.value()));
        }
        if (schema instanceof Schema.ByCode codes) {
            Map<String, Object> values = Json.object("^" + code(lengths()) + "$", any(codes.value()));
            return with(mapping(codes.note()), "patternProperties", values, "additionalProperties", false);
        }
        if (schema instanceof Schema.ListOf list) {
            return with(described(list.note(), List.of("array", "null")), "items", any(list.item()));
        }
        return schema instanceof Schema.Either either ? either(either) : leaf(schema);
    }

    private Map<String, Object> either(Schema.Either either) {
        return Json.object("description", either.note(), "anyOf", List.of(any(either.plain()), any(either.nested())));
    }

    private Map<String, Object> byName(Schema.ByName names) {
        Map<String, Object> name =
                Json.object("pattern", "^" + FreeName.ACCEPTED + "$", "errorMessage", "这里的名称自己起，但不能有标点符号，前后不能有空格");
        return with(
                mapping(names.note() + "（名称自己起）"), "propertyNames", name, "additionalProperties", any(names.value()));
    }

    private Map<String, Object> bySubject(Schema.BySubject schema) {
        Classification known = classification(schema);
        List<Integer> digits = schema.digits().isEmpty() ? known.digits() : schema.digits();
        Map<String, Object> value = any(schema.value());
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (Subject subject : known.subjects()) {
            if (digits.contains(subject.code().length())) {
                subjects.put(subject.code() + " " + subject.name(), described(way(known, subject), value.get("type")));
            }
        }
        String key = Blanks.around(code(digits) + "([ \\u3000][\\s\\S]*)?");
        return with(
                mapping(schema.note()),
                "properties",
                subjects,
                "patternProperties",
                Json.object(key, value),
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

    /** A subject below those it belongs to. */
    private static String way(Classification known, Subject subject) {
        String above = known.parent(subject.code())
                .flatMap(known::subject)
                .map(parent -> way(known, parent) + " › ")
                .orElse(known.name() + "：");
        return above + subject.code() + " " + subject.name();
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
