package org.mingzhang.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints findings for people: what is wrong, where, the source line with carets, and how to mend it. */
public final class DiagnosticText {
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";

    /** How much of a sentence stands on either side of the words that are spoken of. */
    private static final int CONTEXT = 40;

    private final Messages messages;
    private final boolean colour;

    /**
     * @param locale Chinese, or English when its language is {@code en}
     * @param colour whether to use ANSI colours
     */
    public DiagnosticText(Locale locale, boolean colour) {
        this.messages = Messages.in(locale);
        this.colour = colour;
    }

    /** All findings by file and place, an empty line between them; lines end with LF. */
    public String print(Diagnostics diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            out.append(out.isEmpty() ? "" : "\n").append(print(diagnostic));
        }
        return out.toString();
    }

    /** One finding; every line ends with LF. */
    public String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String head = word("severity." + diagnostic.severity()) + " "
                + diagnostic.code().id();
        out.append(painted(colourOf(diagnostic.severity()), head)).append(' ');
        out.append(painted(BOLD, messages.what(diagnostic))).append('\n');
        Span span = diagnostic.span();
        if (span != null) {
            place(out, span, diagnostic.severity());
        }
        for (Shown shown : diagnostic.shown()) {
            if (shown instanceof Shown.Sentence sentence && !isAt(sentence, span)) {
                labelled(out, "label.shown", quoted(sentence));
            }
        }
        messages.expected(diagnostic).ifPresent(text -> labelled(out, "label.expected", text));
        String nearest = diagnostic.details().getOrDefault("nearest", "");
        if (!nearest.isEmpty()) {
            labelled(out, "label.nearest", Display.shortened(nearest));
        }
        messages.mend(diagnostic).ifPresent(text -> labelled(out, "label.mend", text));
        return out.toString();
    }

    /** What is wrong, in words alone. */
    public String what(Diagnostic diagnostic) {
        return messages.what(diagnostic);
    }

    /** One line: {@code 3 个错误，1 个提示}. */
    public String summary(Diagnostics diagnostics) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = diagnostics.count(severity);
            if (count > 0) {
                String key = "summary." + severity + (count == 1 ? ".one" : "");
                parts.add(messages.word(key, Map.of("count", Long.toString(count))));
            }
        }
        return parts.isEmpty() ? word("summary.none") : String.join(word("summary.join"), parts);
    }

    private void place(StringBuilder out, Span span, Severity severity) {
        if (span.file().text().isEmpty()) {
            out.append("  ").append(Display.harmless(span.file().name())).append('\n');
            return;
        }
        out.append("  ").append(Display.harmless(span.location())).append('\n');
        CodeFrame frame = CodeFrame.of(span);
        String gutter = " ".repeat(Math.max(0, 5 - frame.gutter().length())) + frame.gutter();
        out.append((gutter + " | " + frame.line()).stripTrailing()).append('\n');
        out.append(" ".repeat(gutter.length())).append(" | ");
        out.append(painted(colourOf(severity), frame.carets())).append('\n');
    }

    /** Whether the source line shows the words already, as it does where an author wrote them. */
    private static boolean isAt(Shown.Sentence sentence, @Nullable Span span) {
        return span != null && span.file().lineText(span.line()).contains(sentence.marked());
    }

    private String quoted(Shown.Sentence sentence) {
        String before = sentence.before();
        String after = sentence.after();
        int from = Math.max(0, before.length() - CONTEXT);
        return messages.word(
                "shown.sentence",
                Map.of(
                        "where",
                        sentence.where(),
                        "before",
                        (from > 0 ? "…" : "") + before.substring(from),
                        "marked",
                        sentence.marked(),
                        "after",
                        after.length() > CONTEXT ? after.substring(0, CONTEXT) + "…" : after));
    }

    private void labelled(StringBuilder out, String label, String text) {
        out.append("  ").append(word(label)).append(text).append('\n');
    }

    private String word(String key) {
        return messages.word(key, Map.of());
    }

    private String painted(String style, String text) {
        return colour ? style + text + RESET : text;
    }

    private static String colourOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001B[1;31m";
            case WARNING -> "\u001B[1;33m";
            case NOTICE -> "\u001B[1;36m";
        };
    }
}
