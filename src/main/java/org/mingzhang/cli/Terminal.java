package org.mingzhang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * Where a run prints, and how.
 *
 * @param out for what was asked
 * @param err for what went wrong
 * @param locale Chinese, or English when its language is {@code en}
 * @param seen the streams that a person sees on a terminal: {@code 1} for out, {@code 2} for err
 * @param coloured whether colours are wanted there
 */
record Terminal(PrintWriter out, PrintWriter err, Locale locale, String seen, boolean coloured) {
    /** Set by the program's script, which knows what the streams lead to. */
    private static final String PROPERTY = "mingzhang.terminal";

    // A PrintStream tells its character set only from Java 18 on; on 17 it is the default one.
    @SuppressWarnings("DefaultCharset")
    static Terminal ofProcess(Map<String, String> environment, Locale locale) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                locale,
                dumb ? "" : System.getProperty(PROPERTY, ""),
                environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    Texts texts() {
        return Texts.in(locale);
    }

    /** Prints findings to out. */
    DiagnosticText told() {
        return new DiagnosticText(locale, coloured && seen.contains("1"));
    }

    /** Prints findings to err. */
    DiagnosticText complained() {
        return new DiagnosticText(locale, coloured && seen.contains("2"));
    }

    /** Whether a person sees err on a terminal that can write over a line. */
    boolean isWatched() {
        return seen.contains("2");
    }

    /** Tells to err what stood in the way. */
    void complain(Diagnostics problems) {
        err.print(complained().print(problems));
        err.flush();
    }
}
