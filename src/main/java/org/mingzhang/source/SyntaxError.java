package org.mingzhang.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Says in plain words why a text is not YAML. The habits of Chinese input found anywhere in the file are named with
 * it; where one of them explains the error, it replaces it.
 */
final class SyntaxError {
    private record Rule(String words, Code code, boolean atContext) {}

    private static final List<Rule> RULES = List.of(
            new Rule("(TAB)", Code.TAB_INDENT, false),
            new Rule("that cannot start any token", Code.RESERVED_START, false),
            new Rule("mapping values are not allowed here", Code.COLON_IN_VALUE, false),
            new Rule("could not find expected ':'", Code.MISSING_COLON, true),
            new Rule("found unexpected end of stream", Code.UNCLOSED_QUOTE, true),
            new Rule("found unexpected document separator", Code.UNCLOSED_QUOTE, true),
            new Rule("escape", Code.BAD_ESCAPE, false),
            new Rule("hexadecimal", Code.BAD_ESCAPE, false),
            new Rule("while parsing a flow", Code.BAD_FLOW, true),
            new Rule("expected <block end>, but found", Code.BAD_INDENT, false),
            new Rule("directive", Code.YAML_DIRECTIVE, false),
            new Rule("sequence entries are not allowed here", Code.BAD_INDENT, false),
            new Rule("expected '<document start>'", Code.BAD_INDENT, false));

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Offsets offsets;

    SyntaxError(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.offsets = new Offsets(file.text());
    }

    void report(YAMLException error) {
        List<Span> habits = new HabitScan(file, diagnostics).report();
        if (!(error instanceof MarkedYAMLException marked)) {
            diagnostics.add(Code.YAML_SYNTAX, file.head(), "problem", inOneLine(error.getMessage()));
            return;
        }
        Span problem = span(marked.getProblemMark());
        Span context = span(marked.getContextMark());
        boolean wide = text(marked.getContext()).contains("block");
        if (habits.stream().noneMatch(habit -> explains(habit, problem, wide ? problem : context))) {
            report(marked, problem, context);
        }
    }

    private void report(MarkedYAMLException error, Span problem, Span context) {
        String words = text(error.getContext()) + "; " + text(error.getProblem());
        for (Rule rule : RULES) {
            if (words.contains(rule.words())) {
                Span place = rule.atContext() && error.getContextMark() != null ? context : problem;
                diagnostics.add(rule.code(), place, "character", character(place));
                return;
            }
        }
        diagnostics.add(Code.YAML_SYNTAX, problem, "problem", inOneLine(text(error.getProblem())));
    }

    /** A habit explains an error on its line, on the next line that holds anything, or where a construct began. */
    private boolean explains(Span habit, Span problem, Span context) {
        int line = habit.line();
        int before = problem.line() - 1;
        while (before > 1 && file.lineText(before).isBlank()) {
            before--;
        }
        return line == problem.line() || line == before || line == context.line();
    }

    private Span span(@Nullable Mark mark) {
        if (mark == null) {
            return file.head();
        }
        int at = offsets.utf16(mark.getIndex());
        return file.span(at, at + character(file.span(at, at)).length());
    }

    private String character(Span place) {
        String text = file.text();
        return place.start() < text.length() ? Character.toString(text.codePointAt(place.start())) : "";
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static String inOneLine(@Nullable String message) {
        String line = text(message).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "YAML" : line;
    }
}
