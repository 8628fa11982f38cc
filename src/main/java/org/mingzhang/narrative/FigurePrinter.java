package org.mingzhang.narrative;

import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.Template.Format;
import org.mingzhang.standard.Value;

/** Prints values in sentences: the one place where a figure in text takes its form. */
final class FigurePrinter {
    private FigurePrinter() {}

    static String print(Value value, Format format, AmountUnit unit) {
        AmountUnit own = format.unit().orElse(unit);
        return value instanceof Value.Rate || value instanceof Value.Words
                ? words(value.text(own), format.suffix())
                : value.text(own);
    }

    private static String words(String text, String suffix) {
        return !suffix.isEmpty() && text.endsWith(suffix) && text.length() > suffix.length()
                ? text.substring(0, text.length() - suffix.length())
                : text;
    }
}
