package org.mingzhang.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Facts;

/**
 * Reads the facts of a disclosure against a schema.
 *
 * <p>A fact's path is made of the Chinese keys as typed; a subject enters it as its code alone, an item of a list as its
 * number. What does not fit is a finding, and the rest is still read.
 */
public final class FactReader {
    /** Key of the standard's id, at the head of a disclosure. */
    public static final String STANDARD = "规范";

    /** Key of the unit of amounts, at the head of a disclosure. */
    public static final String UNIT = "单位";

    /** Key of the disclosure's own subjects, a mapping of code to name. */
    public static final String SUBJECTS = "科目";

    /** The key for findings that are accepted. */
    public static final String ACCEPTED = "接受";

    /** The key for what is said of corrections. */
    public static final String CORRECTIONS = "更正说明";

    private static final List<String> HEAD = List.of(STANDARD, UNIT, SUBJECTS, ACCEPTED, CORRECTIONS);

    private final AmountUnit unit;
    private final Diagnostics diagnostics;
    private final Reports reports;
    private final SubjectReader subjects;
    private final Map<FactPath, Fact> facts = new LinkedHashMap<>();
    private final List<Reports.Empty> empty = new ArrayList<>();

    private FactReader(AmountUnit unit, SubjectReader subjects, Diagnostics diagnostics) {
        this.unit = unit;
        this.subjects = subjects;
        this.diagnostics = diagnostics;
        this.reports = new Reports(diagnostics);
    }

    /**
     * What a disclosure states.
     *
     * @param subjects the names it gives to subjects, by code
     */
    public record Statement(Facts facts, SortedMap<String, String> subjects) {}

    /** Where the walk is: the path so far, the key that messages call it by, and all keys as typed. */
    private record Place(List<String> keys, String label, String way, Span span) {
        Place at(String key, Node.Scalar typed) {
            String longer = way.isEmpty() ? typed.text() : way + "." + typed.text();
            return new Place(joined(key), typed.text(), longer, typed.span());
        }

        Place at(int item, Node node) {
            return new Place(joined(Integer.toString(item)), label + " " + item, way + " " + item, node.span());
        }

        private List<String> joined(String key) {
            List<String> joined = new ArrayList<>(keys);
            joined.add(key);
            return joined;
        }
    }

    /**
     * Reads a whole disclosure; the keys of its head (规范, 单位) are passed over, its own 科目 are read first.
     *
     * @param unit the unit of amounts, where the schema does not fix another
     * @param classifications the standard's classifications by name
     */
    public static Statement read(
            Node.Mapping content,
            Schema.Group schema,
            AmountUnit unit,
            Map<String, Classification> classifications,
            Diagnostics diagnostics) {
        SubjectReader subjects = new SubjectReader(classifications, diagnostics);
        content.entry(SUBJECTS).ifPresent(subjects::readOwn);
        FactReader reader = new FactReader(unit, subjects, diagnostics);
        Span head = content.span()
                .file()
                .span(content.span().start(), content.span().start());
        reader.group(schema, content, new Place(List.of(), head.file().name(), "", head));
        reader.reports.empty(reader.empty);
        return new Statement(Facts.of(reader.facts.values()), subjects.names());
    }

    private void value(Schema schema, Node node, Place place) {
        if (schema instanceof Schema.Either either) {
            value(node instanceof Node.Scalar ? either.plain() : either.nested(), node, place);
        } else if (Reports.isEmpty(node)) {
            boolean number = schema instanceof Schema.Amount || schema instanceof Schema.Count;
            empty.add(new Reports.Empty(place.way(), place.span(), schema.note(), number));
        } else if (schema instanceof Schema.ListOf list) {
            list(list, node, place);
        } else if (isLeaf(schema)) {
            leaf(schema, node, place);
        } else if (node instanceof Node.Mapping mapping) {
            mapping(schema, mapping, place);
        } else {
            reports.shape(place.label(), node, "group", schema.note());
        }
    }

    private static boolean isLeaf(Schema schema) {
        return schema instanceof Schema.Amount || schema instanceof Schema.Count || schema instanceof Schema.Text;
    }

    private void mapping(Schema schema, Node.Mapping mapping, Place place) {
        if (schema instanceof Schema.Group group) {
            group(group, mapping, place);
        } else if (schema instanceof Schema.BySubject bySubject) {
            bySubject(bySubject, mapping, place);
        } else if (schema instanceof Schema.ByName byName) {
            byName(byName, mapping, place);
        }
    }

    private void group(Schema.Group group, Node.Mapping mapping, Place place) {
        boolean root = place.keys().isEmpty();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            Schema.Field field = group.fields().get(key);
            if (field != null) {
                value(field.schema(), entry.value(), place.at(key, entry.key()));
            } else if (!root || !HEAD.contains(key)) {
                reports.unknownKey(entry.key(), known(group, root));
            }
        }
        group.fields().forEach((key, field) -> {
            if (field.required() && mapping.entry(key).isEmpty()) {
                reports.missing(key, place.span(), field.schema().note());
            }
        });
    }

    private static Set<String> known(Schema.Group group, boolean root) {
        Set<String> known = new LinkedHashSet<>(root ? HEAD : List.of());
        known.addAll(group.fields().keySet());
        return known;
    }

    private void bySubject(Schema.BySubject schema, Node.Mapping mapping, Place place) {
        Map<String, Node.Scalar> seen = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<String> code = isFull(entry.key()) ? Optional.empty() : subjects.code(schema, entry.key());
            if (code.isEmpty()) {
                continue;
            }
            if (seen.putIfAbsent(code.get(), entry.key()) == null) {
                value(schema.value(), entry.value(), place.at(code.get(), entry.key()));
            } else {
                reports.duplicate(code.get(), entry.key(), seen.get(code.get()));
            }
        }
    }

    private void byName(Schema.ByName schema, Node.Mapping mapping, Place place) {
        for (Node.Entry entry : mapping.entries()) {
            FreeName.check(entry.key(), diagnostics);
            value(schema.value(), entry.value(), place.at(entry.key().text(), entry.key()));
        }
    }

    private boolean isFull(Node node) {
        return diagnostics.isFull(node.span().file());
    }

    private void list(Schema.ListOf schema, Node node, Place place) {
        if (!(node instanceof Node.Sequence sequence)) {
            reports.shape(place.label(), node, "list", schema.note());
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            value(schema.item(), item, place.at(i + 1, item));
        }
    }

    private void leaf(Schema schema, Node node, Place place) {
        if (!(node instanceof Node.Scalar scalar)) {
            reports.shape(place.label(), node, "value", schema.note());
            return;
        }
        if (schema instanceof Schema.Amount amount) {
            AmountUnit typed = amount.unit().orElse(unit);
            AmountText.read(scalar, typed, amount.unit().isPresent(), diagnostics)
                    .ifPresent(read -> state(place, new FactValue.Amount(read.money(), typed), read.origin(), scalar));
        } else if (schema instanceof Schema.Count) {
            CountText.read(scalar, diagnostics)
                    .ifPresent(number -> state(place, new FactValue.Count(number), Fact.Origin.STATED, scalar));
        } else {
            state(place, new FactValue.Text(scalar.text().strip()), Fact.Origin.STATED, scalar);
        }
    }

    private void state(Place place, FactValue value, Fact.Origin origin, Node.Scalar scalar) {
        FactPath path = new FactPath(place.keys());
        facts.put(path, new Fact(path, value, origin, scalar.span()));
    }
}
