package org.mingzhang.source;

import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** The rule for names that authors choose: no character that formulas and references give a meaning to. */
final class FreeName {
    private static final String RESERVED = ".*@[](){}|+,:#<>=&\"'";

    /** All that is accepted, in one expression that Java and JavaScript read alike. */
    static final String ACCEPTED = "[^RB]([^R]*[^RB])?"
            .replace("B", " \\t\\u3000")
            .replace("R", RESERVED.replaceAll("[\\[\\]]", "\\\\$0") + "\\u0000-\\u001f\\u007f-\\u009f");

    private FreeName() {}

    /** Reports a key that may not serve as a name. */
    static void check(Node.Scalar key, Diagnostics diagnostics) {
        String name = key.text();
        StringBuilder found = new StringBuilder();
        name.codePoints().distinct().filter(FreeName::isRefused).forEach(found::appendCodePoint);
        boolean padded = !name.equals(name.strip());
        if (!found.isEmpty() || padded) {
            String shown = found.isEmpty() ? "@name.blank" : "“" + found + "”";
            diagnostics.add(Code.FREE_NAME, key.span(), "name", name, "found", shown);
        }
    }

    private static boolean isRefused(int character) {
        return RESERVED.indexOf(character) >= 0 || Character.isISOControl(character);
    }
}
