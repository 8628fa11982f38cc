package org.mingzhang.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** A place cannot be reached, read or changed; carries the finding that says why and what to do. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient List<String> details;

    TargetException(Code code, String... details) {
        this(null, code, details);
    }

    TargetException(@Nullable Exception cause, Code code, String... details) {
        super(code.id(), cause);
        this.code = code;
        this.details = List.of(details);
    }

    Code code() {
        return code;
    }

    /** Adds the finding, and before it that of what led to it. */
    public void tell(Diagnostics diagnostics) {
        if (getCause() instanceof TargetException first) {
            first.tell(diagnostics);
        } else if (getCause() instanceof OutputException first) {
            diagnostics.add(Code.OUTPUT_FAILED, null, "file", first.path().toString(), "reason", first.reason());
        }
        diagnostics.add(code, null, details.toArray(String[]::new));
    }
}
