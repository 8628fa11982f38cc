package org.mingzhang.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.ledger.Subject;

/**
 * What a disclosure without subjects of its own must keep to besides: wherever a subject is a key, its code is one of
 * the classification's.
 */
final class KnownSubjects {
    private final Map<String, Classification> classifications;

    private KnownSubjects(Map<String, Classification> classifications) {
        this.classifications = classifications;
    }

    /** The constraint as a JSON Schema; none where no key of the schema is a subject. */
    static Optional<Map<String, Object>> in(Map<String, Classification> classifications, Schema schema) {
        return new KnownSubjects(classifications).in(schema);
    }

    private Optional<Map<String, Object>> in(Schema schema) {
        if (schema instanceof Schema.Group group) {
            Map<String, Object> keys = new LinkedHashMap<>();
            group.fields().forEach((key, field) -> in(field.schema()).ifPresent(inner -> keys.put(key, inner)));
            return keys.isEmpty() ? Optional.empty() : Optional.of(Json.object("properties", keys));
        }
        if (schema instanceof Schema.BySubject subjects) {
            Map<String, Object> printed =
                    Json.object("type", List.of("object", "null"), "propertyNames", codes(subjects));
            in(subjects.value()).ifPresent(inner -> printed.put("additionalProperties", inner));
            return Optional.of(printed);
        }
        if (schema instanceof Schema.ByName names) {
            return in(names.value()).map(inner -> Json.object("additionalProperties", inner));
        }
        if (schema instanceof Schema.ListOf list) {
            return in(list.item()).map(inner -> Json.object("items", inner));
        }
        return schema instanceof Schema.Either either ? in(either.nested()) : Optional.empty();
    }

    private Map<String, Object> codes(Schema.BySubject schema) {
        Classification known = classifications.get(schema.classification());
        String codes = known == null
                ? ""
                : known.subjects().stream().map(Subject::code).collect(Collectors.joining("|"));
        return Json.object(
                "pattern",
                "^[^0-9]*(" + codes + ")([^0-9]|$)",
                "errorMessage",
                schema.classification() + "里没有这个编码；确是本部门另有的科目，先加在文件开头的“科目”里");
    }
}
