package org.mingzhang.standard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.source.Fields;

/** Reads {@code 9..26}. */
final class Ranges {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

    private Ranges() {}

    static Optional<int[]> range(String text, Fields fields, String key) {
        Matcher matcher = RANGE.matcher(text);
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from >= 1 && from <= to) {
                return Optional.of(new int[] {from, to});
            }
        }
        fields.diagnostics().add(Code.RANGE_FORM, fields.span(key), "text", text);
        return Optional.empty();
    }
}
