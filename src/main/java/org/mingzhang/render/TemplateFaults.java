package org.mingzhang.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/** Turns FreeMarker's exceptions into findings at the template's line and column. */
final class TemplateFaults {
    private TemplateFaults() {}

    static void report(Exception fault, ThemeFiles files, Diagnostics diagnostics) {
        Optional<UnsafeTemplateException> unsafe = cause(fault, UnsafeTemplateException.class);
        Optional<ParseException> syntax = cause(fault, ParseException.class);
        Optional<TemplateNotFoundException> missing = cause(fault, TemplateNotFoundException.class);
        if (unsafe.isPresent()) {
            UnsafeTemplateException found = unsafe.get();
            Span span = text(files, found.template())
                    .span(found.offset(), found.offset() + found.construct().length());
            diagnostics.add(Code.TEMPLATE_UNSAFE, span, "construct", found.construct());
        } else if (missing.isPresent()) {
            String file = String.valueOf(missing.get().getTemplateName());
            diagnostics.add(Code.THEME_MISSING, place(fault, files), "theme", files.name(), "file", file);
        } else if (syntax.isPresent()) {
            ParseException found = syntax.get();
            Span span = span(files, found.getTemplateName(), found.getLineNumber(), found.getColumnNumber());
            diagnostics.add(Code.TEMPLATE_FAULT, span, "problem", firstLine(found.getEditorMessage()));
        } else if (fault instanceof TemplateException wrong) {
            diagnostics.add(Code.TEMPLATE_FAULT, place(fault, files), "problem", problem(wrong));
        } else {
            diagnostics.add(Code.TEMPLATE_FAULT, null, "problem", firstLine(fault.getMessage()));
        }
    }

    /** An import that fails is wrapped by the template that asked for it. */
    private static <T> Optional<T> cause(Exception fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** Where a template that was being processed went wrong. */
    private static @Nullable Span place(Exception fault, ThemeFiles files) {
        if (!(fault instanceof TemplateException wrong)) {
            return null;
        }
        Integer line = wrong.getLineNumber();
        Integer column = wrong.getColumnNumber();
        return line == null || column == null ? null : span(files, wrong.getTemplateSourceName(), line, column);
    }

    /** FreeMarker's own words, and the expression it blames where it names one. */
    private static String problem(TemplateException wrong) {
        String words = firstLine(wrong.getMessageWithoutStackTop());
        String blamed = wrong.getBlamedExpressionString();
        return blamed == null ? words : words + " " + blamed;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.strip().lines().findFirst().orElse("");
    }

    private static @Nullable Span span(ThemeFiles files, @Nullable String name, int line, int column) {
        if (name == null) {
            return null;
        }
        SourceFile file = text(files, name);
        String text = file.text();
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int start = file.lineStart(Math.max(1, Math.min(line, lines))) + Math.max(0, column - 1);
        return file.span(Math.min(start, text.length()), start + 1);
    }

    private static SourceFile text(ThemeFiles files, String name) {
        try {
            String text = files.find(name)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    .orElse("");
            return new SourceFile(files.shown(name), text);
        } catch (IOException e) {
            return new SourceFile(files.shown(name), "");
        }
    }
}
