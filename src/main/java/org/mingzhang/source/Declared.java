package org.mingzhang.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;

/**
 * A group of a file, read against its declaration: what is missing, misshapen or of the wrong form is reported as the
 * group is read; what is there and sound can be asked for.
 *
 * <p>The declaration is all that is known of the keys: a reader that asks for a key which is not declared fails.
 */
public final class Declared {
    private final Schema.Group group;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Declared>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labelled = new LinkedHashMap<>();

    private Declared(Fields fields, Schema.Group group, Set<String> others) {
        this.group = group;
        this.fields = fields;
        this.diagnostics = fields.diagnostics();
        group.fields().forEach((key, field) -> {
            if (!others.contains(key)) {
                read(key, field);
            }
        });
    }

    /** A whole file; every key that is not declared is reported. */
    public static Optional<Declared> file(Node root, Schema.Group group, Diagnostics diagnostics) {
        return Fields.of(root, diagnostics).map(fields -> whole(fields, group));
    }

    /**
     * The declared keys of a group that has others, too.
     *
     * @param others declared keys that have a reader of their own
     */
    static Declared head(Node.Mapping content, Schema.Group group, Set<String> others, Diagnostics diagnostics) {
        return new Declared(new Fields(content, diagnostics), group, others);
    }

    private static Declared whole(Fields fields, Schema.Group group) {
        Declared declared = new Declared(fields, group, Set.of());
        fields.rejectOthers();
        return declared;
    }

    /** A text, without the blanks around it; empty where there is none, or none that may stand there. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(known(key)));
    }

    /** The groups of a list. */
    public List<Declared> groups(String key) {
        return groups.getOrDefault(known(key), List.of());
    }

    /** The values of a group whose keys are labels, in the order written; an empty value is an empty text. */
    public Map<String, String> labelled(String key) {
        return labelled.getOrDefault(known(key), Map.of());
    }

    /** The place of a key's value, or of this group when the key is absent: for a caller's own findings. */
    public Span span(String key) {
        return fields.span(known(key));
    }

    /** Where this group's findings go. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    private String known(String key) {
        if (!group.fields().containsKey(key)) {
            throw new IllegalArgumentException("read, but not declared: " + key);
        }
        return key;
    }

    private void read(String key, Schema.Field field) {
        Schema schema = field.schema();
        if (schema instanceof Schema.ListOf list && list.item() instanceof Schema.Group item) {
            List<Fields> items = field.required() ? fields.groups(key) : fields.optionalGroups(key);
            groups.put(key, items.stream().map(one -> whole(one, item)).toList());
        } else if (schema instanceof Schema.ByLabel) {
            labelled.put(key, labels(field.required() ? fields.mapping(key) : fields.optionalMapping(key)));
        } else if (isText(schema)) {
            Optional<String> text = field.required() ? fields.text(key) : fields.optionalText(key);
            text.filter(typed -> fits(schema, key, typed)).ifPresent(typed -> texts.put(key, typed));
        } else {
            throw new IllegalArgumentException("no reader for " + key + ": " + schema);
        }
    }

    private static boolean isText(Schema schema) {
        return schema instanceof Schema.Text || schema instanceof Schema.Choice || schema instanceof Schema.Formed;
    }

    private Map<String, String> labels(Optional<Node.Mapping> mapping) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.map(Node.Mapping::entries).orElse(List.of())) {
            if (entry.value() instanceof Node.Scalar scalar) {
                labels.put(entry.key().text(), scalar.text().strip());
            } else {
                new Reports(diagnostics).shape(entry.key().text(), entry.value(), "value", "@note.text");
            }
        }
        return Collections.unmodifiableMap(labels);
    }

    private boolean fits(Schema schema, String key, String typed) {
        if (schema instanceof Schema.Choice choice && !choice.words().contains(typed)) {
            String known = String.join("、", choice.words());
            String nearest = String.join("、", Nearest.to(typed, choice.words()));
            diagnostics.add(Code.CHOICE_UNKNOWN, fields.span(key), "text", typed, "known", known, "nearest", nearest);
            return false;
        }
        if (schema instanceof Schema.Formed formed && !typed.matches(formed.form())) {
            // A message calls what was typed a text or, where it is an address, a target.
            diagnostics.add(formed.otherwise(), fields.span(key), "text", typed, "target", typed);
            return false;
        }
        return true;
    }
}
