package org.mingzhang.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** Turns FreeMarker's exceptions into findings at the template's line and column. */
final class TemplateFaults {
    private TemplateFaults() {}

    static void report(Exception fault, ThemeFiles files, Diagnostics diagnostics) {
        if (fault instanceof TemplateNotFoundException missing) {
            diagnostics.add(
                    Code.THEME_MISSING, null, "theme", files.name(), "file", String.valueOf(missing.getTemplateName()));
        } else if (fault instanceof ParseException syntax) {
            Span span = span(files, syntax.getTemplateName(), syntax.getLineNumber(), syntax.getColumnNumber());
            diagnostics.add(Code.TEMPLATE_FAULT, span, "problem", firstLine(syntax.getEditorMessage()));
        } else if (fault instanceof TemplateException wrong) {
            Integer line = wrong.getLineNumber();
            Integer column = wrong.getColumnNumber();
            Span span =
                    line == null || column == null ? null : span(files, wrong.getTemplateSourceName(), line, column);
            diagnostics.add(Code.TEMPLATE_FAULT, span, "problem", firstLine(wrong.getMessageWithoutStackTop()));
        } else {
            diagnostics.add(Code.TEMPLATE_FAULT, null, "problem", firstLine(fault.getMessage()));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.strip().lines().findFirst().orElse("");
    }

    private static @Nullable Span span(ThemeFiles files, @Nullable String name, int line, int column) {
        if (name == null) {
            return null;
        }
        try {
            String text = files.find(name)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    .orElse("");
            SourceFile file = new SourceFile(files.shown(name), text);
            int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int start = file.lineStart(Math.max(1, Math.min(line, lines))) + Math.max(0, column - 1);
            return file.span(Math.min(start, text.length()), start + 1);
        } catch (IOException e) {
            return null;
        }
    }
}
