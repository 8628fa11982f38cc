package org.mingzhang.build;

import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.Changes;

/**
 * How publishing went.
 *
 * @param changes what was done to the target, or would be; none where something stood in the way
 * @param digest the SHA-256 of the manifest, by which the release can be named; empty where there is none
 */
public record Publication(Diagnostics diagnostics, Optional<Changes> changes, String digest) {
    static Publication failed(Diagnostics diagnostics) {
        return new Publication(diagnostics, Optional.empty(), "");
    }

    /** Whether the target certainly is as it was; when the line breaks, it cannot be known how far the server came. */
    public boolean isUntouched() {
        return changes.isEmpty()
                && diagnostics.sorted().stream()
                        .map(Diagnostic::code)
                        .noneMatch(code -> code == Code.CONNECTION_LOST || code == Code.RELEASE_CUT_OFF);
    }
}
