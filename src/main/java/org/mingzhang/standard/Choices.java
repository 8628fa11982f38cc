package org.mingzhang.standard;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.source.Fields;

/** Reports a word that is none of a closed set. */
final class Choices {
    private Choices() {}

    static <E> void unknown(Fields fields, String key, String term, E[] values, Function<E, String> terms) {
        List<String> known = Arrays.stream(values).map(terms).toList();
        fields.diagnostics()
                .add(
                        Code.CHOICE_UNKNOWN,
                        fields.span(key),
                        "text",
                        term,
                        "known",
                        String.join("、", known),
                        "nearest",
                        String.join("、", Nearest.to(term, known)));
    }
}
