package org.mingzhang.diagnostic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes JSON. */
public final class Json {
    private Json() {}

    /**
     * A value in one line: maps become objects in the map's order, iterables arrays; integers, truths and texts stand for
     * themselves.
     */
    public static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner members = new StringJoiner(",", "{", "}");
            map.forEach((key, member) -> members.add(quoted(key.toString()) + ":" + of(member)));
            return members.toString();
        }
        if (value instanceof Iterable<?> list) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            list.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        boolean plain = value instanceof Integer || value instanceof Long || value instanceof Boolean;
        return plain ? value.toString() : quoted(value.toString());
    }

    /** An object to go on with, its members in this order; names and values take turns. */
    public static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    /** A string with its quotes; control characters and lone surrogates are escaped. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
