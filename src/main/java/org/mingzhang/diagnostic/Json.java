package org.mingzhang.diagnostic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes JSON. */
public final class Json {
    private static final int LINE = 240;

    private Json() {}

    /**
     * A value in one line: maps become objects in the map's order, iterables arrays; numbers, truths and texts stand for
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
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        boolean plain = value instanceof Integer || value instanceof Long || value instanceof Boolean;
        return plain ? value.toString() : quoted(value.toString());
    }

    /** The same for people to read: what is too long for one line stands in several, and a line end follows. */
    public static String indented(Object value) {
        return indented(value, "") + "\n";
    }

    private static String indented(Object value, String indent) {
        String line = of(value);
        boolean isShort = line.length() <= LINE;
        String inner = "\n" + indent + "  ";
        if (value instanceof Map<?, ?> map && !isShort) {
            StringJoiner members = new StringJoiner("," + inner, "{" + inner, "\n" + indent + "}");
            map.forEach((key, member) -> members.add(quoted(key.toString()) + ": " + indented(member, indent + "  ")));
            return members.toString();
        }
        if (value instanceof Iterable<?> list && !isShort) {
            StringJoiner elements = new StringJoiner("," + inner, "[" + inner, "\n" + indent + "]");
            list.forEach(element -> elements.add(indented(element, indent + "  ")));
            return elements.toString();
        }
        return line;
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
