package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.Subject;
import org.mingzhang.source.Classification;
import org.mingzhang.source.ContentSchema;
import org.mingzhang.source.Schema;

/** Walks a schema along a path, to tell names that can exist from names that cannot. */
final class SchemaPath {
    /** A key that the schema does not know, and the keys it knows in that place. */
    record Unknown(String key, Collection<String> known) {}

    private final Schema.Group facts;
    private final Map<String, Classification> classifications;

    SchemaPath(ContentSchema schema) {
        this.facts = schema.facts();
        this.classifications = schema.classifications();
    }

    boolean allows(FactPath path) {
        return problem(path.keys()).isEmpty();
    }

    /** What is wrong with a path; {@code *}, {@code @} and {@code @@} stand for any key. */
    Optional<Unknown> problem(List<String> keys) {
        return problem(facts, keys);
    }

    /** How zero is printed for what stands at a path. */
    String zero(List<String> keys) {
        return zero(facts, keys);
    }

    /** What may be typed at a path and anywhere below it. */
    List<Schema> leaves(List<String> keys) {
        return leaves(facts, keys);
    }

    private List<Schema> leaves(Schema schema, List<String> keys) {
        List<Schema> children = children(schema, keys.isEmpty() ? "*" : keys.get(0));
        if (children.isEmpty()) {
            return keys.isEmpty() ? List.of(schema) : List.of();
        }
        List<String> rest = keys.isEmpty() ? keys : keys.subList(1, keys.size());
        return children.stream().flatMap(child -> leaves(child, rest).stream()).toList();
    }

    private String zero(Schema schema, List<String> keys) {
        if (schema instanceof Schema.Count) {
            return "0";
        }
        if (schema instanceof Schema.Text) {
            return "";
        }
        List<Schema> children = children(schema, keys.isEmpty() ? "*" : keys.get(0));
        List<String> rest = keys.isEmpty() ? keys : keys.subList(1, keys.size());
        return children.isEmpty() ? "0.00" : zero(children.get(0), rest);
    }

    private Optional<Unknown> problem(Schema schema, List<String> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<Schema> children = children(schema, keys.get(0));
        if (children.isEmpty()) {
            return Optional.of(new Unknown(keys.get(0), known(schema)));
        }
        List<String> rest = keys.subList(1, keys.size());
        List<Optional<Unknown>> problems =
                children.stream().map(child -> problem(child, rest)).toList();
        return problems.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : problems.get(0);
    }

    private List<Schema> children(Schema schema, String key) {
        if (schema instanceof Schema.Group group) {
            return children(group, key);
        }
        if (schema instanceof Schema.BySubject subjects) {
            return isAny(key) || isSubject(subjects, key) ? List.of(subjects.value()) : List.of();
        }
        if (schema instanceof Schema.ByName names) {
            return List.of(names.value());
        }
        if (schema instanceof Schema.ListOf list) {
            return List.of(list.item());
        }
        if (schema instanceof Schema.Either either) {
            List<Schema> both = new ArrayList<>(children(either.plain(), key));
            both.addAll(children(either.nested(), key));
            return both;
        }
        return List.of();
    }

    private static List<Schema> children(Schema.Group group, String key) {
        if (isAny(key)) {
            return group.fields().values().stream().map(Schema.Field::schema).toList();
        }
        Schema.Field field = group.fields().get(key);
        return field == null ? List.of() : List.of(field.schema());
    }

    private static boolean isAny(String key) {
        return key.equals("*") || key.equals("@") || key.equals("@@");
    }

    private boolean isSubject(Schema.BySubject subjects, String key) {
        Classification classification = classifications.get(subjects.classification());
        return known(subjects).contains(key) || (classification != null && classification.isCode(key));
    }

    private Collection<String> known(Schema schema) {
        if (schema instanceof Schema.Group group) {
            return group.fields().keySet();
        }
        if (schema instanceof Schema.BySubject subjects) {
            Classification classification = classifications.get(subjects.classification());
            return classification == null
                    ? List.of()
                    : classification.subjects().stream().map(Subject::name).toList();
        }
        return schema instanceof Schema.Either either ? known(either.nested()) : List.of();
    }
}
