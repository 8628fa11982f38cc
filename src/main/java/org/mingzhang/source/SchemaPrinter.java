package org.mingzhang.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.ledger.Subject;

/** Turns a schema into the objects of a JSON Schema. */
final class SchemaPrinter {
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
        group.fields().forEach((key, field) -> {
            Map<String, Object> value = any(field.schema(), way.isEmpty() ? field.id() : way + "." + field.id());
            if (field.required() && field.schema() instanceof Schema.Choice) {
                value.put("type", "string"); // without a unit or a standard nothing else can be read
            }
            keys.put(key, value);
        });
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
            return LeafPrinter.with(mapping(labels.note()), "additionalProperties", any(labels.value(), way));
        }
        if (schema instanceof Schema.ByCode codes) {
            Map<String, Object> values = Json.object("^" + code(lengths()) + "$", any(codes.value(), way));
            return LeafPrinter.with(mapping(codes.note()), "patternProperties", values, "additionalProperties", false);
        }
        if (schema instanceof Schema.ListOf list) {
            return LeafPrinter.with(
                    LeafPrinter.described(list.note(), List.of("array", "null")), "items", any(list.item(), way));
        }
        return schema instanceof Schema.Either either ? either(either, way) : LeafPrinter.leaf(schema);
    }

    private Map<String, Object> either(Schema.Either either, String way) {
        return Json.object(
                "description", either.note(), "anyOf", List.of(any(either.plain(), way), any(either.nested(), way)));
    }

    private Map<String, Object> byName(Schema.ByName names, String way) {
        Map<String, Object> name =
                Json.object("pattern", "^" + FreeName.ACCEPTED + "$", "errorMessage", "这里的名称自己起，但不能有标点符号，前后不能有空格");
        return LeafPrinter.with(
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
                Map<String, Object> one = LeafPrinter.described(described, value.get("type"));
                subjects.put(subject.code() + " " + subject.name(), LeafPrinter.with(one, referred));
            }
        }
        String key = Blanks.around(code(digits) + "([ \\u3000][\\s\\S]*)?");
        return LeafPrinter.with(
                mapping(schema.note()),
                "properties",
                subjects,
                "patternProperties",
                Json.object(
                        key,
                        LeafPrinter.with(
                                LeafPrinter.described(note == null ? "" : note.toString(), value.get("type")),
                                referred)),
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

    private static Map<String, Object> mapping(String note) {
        return LeafPrinter.described(note, List.of("object", "null"));
    }
}
