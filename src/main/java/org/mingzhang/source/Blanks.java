package org.mingzhang.source;

/** The blanks around a text that do not count, in regular expressions that Java and JavaScript read alike. */
final class Blanks {
    private static final String ANY = "[\\s\\u3000]*";

    private Blanks() {}

    /** A form with any blanks around it, as the whole of a text. */
    static String around(String form) {
        return "^" + ANY + form + ANY + "$";
    }
}
