package org.mingzhang.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/**
 * Looks for habits of Chinese input line by line, in a file whose structure could not be read. Block texts, comments
 * and continued lines of prose are passed over: full-width punctuation is normal there.
 */
final class HabitScan {
    private static final Pattern INDENT = Pattern.compile("^[ \t\u3000]*");
    private static final Pattern ENTRY =
            Pattern.compile("^((?:- +){0,16}(?:\"[^\"]*\"|'[^']*'|[^:\"'{\\[#]{1,80}?)\\s*:)(?:\\s+|$)(.*)$");
    private static final Pattern BLOCK = Pattern.compile("^[|>][-+0-9]*\\s*(#.*)?$");
    private static final String FLOW_KEY = "\\s*[^，,{}：:\\[\\]\\s][^，,{}：:\\[\\]]{0,39}";

    /** A comma after a number or a bracket, or before a proper key: in the midst of prose neither is found. */
    private static final Pattern FLOW_COMMA =
            Pattern.compile("(?<=[0-9０-９}\\]])，(?=" + FLOW_KEY + "[:：])|，(?=" + FLOW_KEY + ":(?:\\s|$))");

    private static final Pattern FLOW_COLON = Pattern.compile("(?:(?<=[{,])|(?<=[0-9０-９}\\]]，))" + FLOW_KEY + "(：)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final List<Span> found = new ArrayList<>();
    private int blockIndent = -1;
    private int proseIndent = -1;
    private int flowDepth;

    HabitScan(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** Reports every habit found and returns their places. */
    List<Span> report() {
        int lines = file.line(file.text().length());
        for (int line = 1; line <= lines; line++) {
            String text = file.lineText(line);
            int indent = indent(text);
            String rest = text.substring(indent);
            if (!rest.isBlank() && !rest.startsWith("#") && !isBlockText(indent)) {
                line(file.lineStart(line), text.substring(0, indent), rest);
            }
        }
        return found;
    }

    private static int indent(String text) {
        Matcher matcher = INDENT.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }

    private boolean isBlockText(int indent) {
        if (blockIndent >= 0 && indent <= blockIndent) {
            blockIndent = -1;
        }
        return blockIndent >= 0;
    }

    private void line(int start, String indent, String rest) {
        int at = start + indent.length();
        if (flowDepth > 0) {
            indentation(start, indent);
            flow(at, rest);
            return;
        }
        Matcher entry = ENTRY.matcher(rest);
        boolean isEntry = entry.matches() && entry.group(1).indexOf('：') < 0;
        if (!isEntry && proseIndent >= 0 && indent.length() > proseIndent) {
            return;
        }
        indentation(start, indent);
        proseIndent = -1;
        if (isEntry) {
            entry(at, indent.length(), entry);
        } else {
            noEntry(at, rest);
        }
    }

    private void indentation(int start, String indent) {
        int tab = indent.indexOf('\t');
        int wide = indent.indexOf('\u3000');
        if (tab >= 0) {
            add(Code.TAB_INDENT, start + tab, start + indent.lastIndexOf('\t') + 1);
        }
        if (wide >= 0) {
            add(Code.FULL_WIDTH_SPACE, start + wide, start + indent.lastIndexOf('\u3000') + 1);
        }
    }

    private void entry(int at, int indent, Matcher entry) {
        String key = entry.group(1);
        String value = entry.group(2);
        int valueAt = at + entry.start(2);
        if (Habits.isQuote(key.charAt(0))) {
            add(Code.CURLY_QUOTES, at, at + key.length() - 1);
        }
        if (BLOCK.matcher(value).matches()) {
            blockIndent = indent;
        } else if (value.startsWith("{") || value.startsWith("[")) {
            flow(valueAt, value);
        } else if (!value.isBlank()) {
            proseIndent = indent;
            value(valueAt, value);
        }
    }

    private void value(int at, String value) {
        boolean curly = value.startsWith("“") || value.startsWith("＂");
        if (curly && (value.contains(": ") || value.contains(" #"))) {
            add(Code.CURLY_QUOTES, at, at + value.stripTrailing().length());
        } else if (value.startsWith("｛") || value.startsWith("［")) {
            bracket(at, value);
        } else if (Habits.fullWidthNumber(
                value.strip(), file.span(at, at + value.strip().length()), diagnostics)) {
            found.add(file.span(at, at));
        }
    }

    private void bracket(int at, String value) {
        String character = value.substring(0, 1);
        Span place = file.span(at, at + 1);
        String half = Habits.halfWidth(character);
        diagnostics.add(Code.FULL_WIDTH_BRACKET, place, "character", character, "half", half);
        found.add(place);
    }

    private void noEntry(int at, String rest) {
        Matcher colon = Habits.KEY_COLON.matcher(rest);
        if (colon.lookingAt()) {
            found.add(Habits.colon(file, at, colon, diagnostics));
        } else if (rest.startsWith("{") || rest.startsWith("[")) {
            flow(at, rest);
        }
    }

    private void flow(int at, String text) {
        String masked = QUOTED.matcher(text)
                .replaceAll(quoted -> "\"".repeat(quoted.group().length()));
        Matcher comma = FLOW_COMMA.matcher(masked);
        while (comma.find()) {
            add(Code.FULL_WIDTH_COMMA, at + comma.start(), at + comma.end());
        }
        Matcher colon = FLOW_COLON.matcher(masked);
        while (colon.find()) {
            Span place = file.span(at + colon.start(1), at + colon.end(1));
            String key = colon.group().substring(0, colon.group().length() - 1).strip();
            diagnostics.add(Code.FULL_WIDTH_COLON, place, "key", key);
            found.add(place);
        }
        masked.chars().forEach(c -> flowDepth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0);
        flowDepth = Math.max(0, flowDepth);
    }

    private void add(Code code, int start, int end) {
        Span place = file.span(start, end);
        diagnostics.add(code, place);
        found.add(place);
    }
}
