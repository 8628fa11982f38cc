package org.mingzhang.prose.rule;

/** The characters that every text matching a regular expression holds, as far as they are plain to see. */
final class Needle {
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private final String regex;
    private String longest = "";
    private String run = "";

    private Needle(String regex) {
        this.regex = regex;
    }

    /** The longest such stretch, outside of all brackets; empty where there is none. */
    static String of(String regex) {
        return new Needle(regex).read();
    }

    private String read() {
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '|' && depth == 0) {
                return "";
            }
            depth += "({".indexOf(c) >= 0 ? 1 : ")}".indexOf(c) >= 0 ? -1 : 0;
            boolean plain = depth == 0 && SPECIAL.indexOf(c) < 0;
            run = plain && !isOptional(i + 1) ? run + c : "";
            longest = run.length() > longest.length() ? run : longest;
            i = c == '\\' ? i + 1 : c == '[' ? regex.indexOf(']', i) : i;
        }
        return longest;
    }

    private boolean isOptional(int next) {
        return next < regex.length() && "?*{".indexOf(regex.charAt(next)) >= 0;
    }
}
