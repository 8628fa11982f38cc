package org.mingzhang.source;

/** The blanks around a text that do not count, for regular expressions that Java and JavaScript read alike. */
final class Blanks {
    /** What {@link String#strip} takes away, as it stands between the brackets of a character class. */
    static final String STRIPPED =
            "\\u0009-\\u000d\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";

    private Blanks() {}

    /** A form with any blanks around it, as the whole of a text. */
    static String around(String form) {
        return "^[" + STRIPPED + "]*" + form + "[" + STRIPPED + "]*$";
    }
}
