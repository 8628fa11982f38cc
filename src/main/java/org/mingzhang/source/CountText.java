package org.mingzhang.source;

import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** Reads a whole number of things as typed: digits only. */
final class CountText {
    private static final int LONGEST = 15;

    /** All that is accepted, in an expression that Java and JavaScript read alike; blanks around it apart. */
    static final String ACCEPTED = "[0-9]{1," + LONGEST + "}";

    /** The largest number that is accepted. */
    static final long MOST = 999_999_999_999_999L;

    private CountText() {}

    static Optional<Long> read(Node.Scalar scalar, Diagnostics diagnostics) {
        String text = scalar.text().strip();
        if (text.matches(ACCEPTED)) {
            return Optional.of(Long.valueOf(text));
        }
        if (!new Habits(diagnostics).inNumber(scalar, text)) {
            diagnostics.add(Code.COUNT_FORM, scalar.span(), "text", text);
        }
        return Optional.empty();
    }
}
