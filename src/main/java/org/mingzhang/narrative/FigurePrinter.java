package org.mingzhang.narrative;

import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.standard.Template.Format;
import org.mingzhang.standard.Value;

/** Prints values in sentences: the one place where a figure in text takes its form. */
final class FigurePrinter {
    private FigurePrinter() {}

    static String print(Value value, Format format, AmountUnit unit) {
        if (value instanceof Value.Amount amount) {
            return amount.money().format(format.unit().orElse(unit));
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.things());
        }
        if (value instanceof Value.Rate rate) {
            return words(rate.percent().format(), format.suffix());
        }
        return value instanceof Value.Words words ? words(words.text(), format.suffix()) : "";
    }

    private static String words(String text, String suffix) {
        return !suffix.isEmpty() && text.endsWith(suffix) && text.length() > suffix.length()
                ? text.substring(0, text.length() - suffix.length())
                : text;
    }
}
