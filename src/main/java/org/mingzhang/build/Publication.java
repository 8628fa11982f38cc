package org.mingzhang.build;

import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.Changes;

/**
 * How publishing went.
 *
 * @param changes what was done to the target, or would be; none where something stood in the way, and the target is as
 *     it was
 * @param digest the SHA-256 of the manifest, by which the release can be named; empty where there is none
 */
public record Publication(Diagnostics diagnostics, Optional<Changes> changes, String digest) {
    static Publication failed(Diagnostics diagnostics) {
        return new Publication(diagnostics, Optional.empty(), "");
    }
}
