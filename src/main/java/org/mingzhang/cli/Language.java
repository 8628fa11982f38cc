package org.mingzhang.cli;

import java.util.Locale;
import java.util.Map;

/** Chinese, unless the user's locale asks for English. */
final class Language {
    private Language() {}

    /**
     * The language to speak.
     *
     * @param environment LC_ALL, LC_MESSAGES and LANG decide where they are set; C and POSIX ask for no language
     * @param standard Java's locale, which decides where they are not, as on Windows
     */
    static Locale of(Map<String, String> environment, Locale standard) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        }
        boolean english =
                standard.getLanguage().equals("en") && !standard.getCountry().isEmpty();
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
