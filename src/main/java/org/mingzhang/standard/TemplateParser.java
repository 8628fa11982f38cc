package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.Template.Format;
import org.mingzhang.standard.Template.Part;
import org.mingzhang.standard.Template.Reference;

/** Finds the {@code {{ expression | format }}} references in a text, in one pass. */
public final class TemplateParser {
    private static final String FORMATS = "万元、元、必填、去尾 文字";

    private static final Pattern TABLE = Pattern.compile(" *表\\(([^()]+)\\) *");

    private final Diagnostics diagnostics;
    private final Names names;

    /** Tells where a stretch of the text stands in its file. */
    @FunctionalInterface
    public interface Places {
        Span span(int start, int end);
    }

    /** A parser that knows the names which a reference may use. */
    public TemplateParser(Names names, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The text with its references; one that cannot be read is reported and left out. */
    public Template parse(String text, Places places) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            int lineEnd = text.indexOf('\n', open);
            if (close < 0 || (lineEnd >= 0 && lineEnd < close)) {
                int end = lineEnd < 0 ? text.length() : lineEnd;
                diagnostics.add(Code.REFERENCE_UNCLOSED, places.span(open, end));
                literal(parts, text.substring(at, end));
                at = end;
                continue;
            }
            literal(parts, text.substring(at, open));
            reference(text.substring(open + 2, close), places.span(open, close + 2))
                    .ifPresent(parts::add);
            at = close + 2;
        }
        literal(parts, text.substring(at));
        return new Template(List.copyOf(parts), places.span(0, text.length()));
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Template.Literal(text));
        }
    }

    private Optional<? extends Part> reference(String text, Span span) {
        Matcher table = TABLE.matcher(text);
        if (table.matches()) {
            return Optional.of(new Template.TableReference(table.group(1), span));
        }
        int bar = text.indexOf('|');
        String formula = (bar < 0 ? text : text.substring(0, bar)).strip();
        Optional<Format> format = bar < 0 ? Optional.of(Format.PLAIN) : format(text.substring(bar + 1), span);
        Optional<Expression> expression = expression(formula, span);
        return expression.flatMap(e -> format.map(f -> new Reference(e, f, span)));
    }

    private Optional<Expression> expression(String formula, Span span) {
        try {
            Expression expression = FormulaParser.expression(formula);
            return names.check(expression, span, diagnostics) ? Optional.of(expression) : Optional.empty();
        } catch (FormulaException problem) {
            diagnostics.add(
                    Code.FORMULA_UNREADABLE,
                    span,
                    "formula",
                    formula,
                    "at",
                    Integer.toString(problem.offset() + 1),
                    "expected",
                    String.valueOf(problem.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Format> format(String text, Span span) {
        Format format = Format.PLAIN;
        for (String name : text.split("\\|", -1)) {
            String trimmed = name.strip();
            Optional<AmountUnit> unit = AmountUnit.named(trimmed);
            if (unit.isPresent()) {
                format = new Format(unit, format.required(), format.suffix());
            } else if (trimmed.equals("必填")) {
                format = new Format(format.unit(), true, format.suffix());
            } else if (trimmed.startsWith("去尾 ")) {
                format = new Format(
                        format.unit(), format.required(), trimmed.substring(3).strip());
            } else {
                diagnostics.add(Code.FORMAT_UNKNOWN, span, "format", trimmed, "known", FORMATS);
                return Optional.empty();
            }
        }
        return Optional.of(format);
    }
}
