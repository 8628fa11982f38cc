package org.mingzhang.source;

import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** Reads a whole number of things as typed: digits only. */
final class CountText {
    private static final int LONGEST = 15;

    private CountText() {}

    static Optional<Long> read(Node.Scalar scalar, Diagnostics diagnostics) {
        String text = scalar.text().strip();
        if (text.length() <= LONGEST && text.matches("[0-9]+")) {
            return Optional.of(Long.valueOf(text));
        }
        if (!new Habits(diagnostics).inNumber(scalar, text)) {
            diagnostics.add(Code.COUNT_FORM, scalar.span(), "text", text);
        }
        return Optional.empty();
    }
}
