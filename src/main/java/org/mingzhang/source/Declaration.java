package org.mingzhang.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the keys of a group that the program itself knows, in the order in which messages and editors list them. */
public final class Declaration {
    private final Map<String, Schema.Field> fields = new LinkedHashMap<>();

    public Declaration required(String key, String id, Schema schema) {
        fields.put(key, new Schema.Field(id, true, schema));
        return this;
    }

    public Declaration optional(String key, String id, Schema schema) {
        fields.put(key, new Schema.Field(id, false, schema));
        return this;
    }

    /** The group of all keys declared so far. */
    public Schema.Group group(String note) {
        return new Schema.Group(note, Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
    }
}
