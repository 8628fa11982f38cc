package org.mingzhang.render;

import java.util.Map;

/** The words of the interface, from a theme's message file; {@code {0}}, {@code {1}} … are replaced by values. */
public record Words(Map<String, String> byKey) {
    public Words {
        byKey = Map.copyOf(byKey);
    }

    /** The text of a key, which is the key itself where the theme has no such line. */
    public String text(String key, String... values) {
        String text = byKey.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
