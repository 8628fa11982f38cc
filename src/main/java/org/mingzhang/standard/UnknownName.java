package org.mingzhang.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;

/** Reports a name that means nothing, and which part of it is the unknown one. */
final class UnknownName {
    private UnknownName() {}

    static void report(Diagnostics diagnostics, @Nullable Span span, String name, String key, List<String> nearest) {
        String which = name.equals(key) ? "@name.alone" : "@name.part";
        diagnostics.add(
                Code.NAME_UNKNOWN,
                span,
                "name",
                name,
                "key",
                key,
                "which",
                which,
                "nearest",
                String.join("、", nearest));
    }
}
