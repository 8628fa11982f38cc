package org.mingzhang.render;

import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;

/** Sets what differs between two revisions on one page that stands alone and can be signed. */
public final class DiffPage {
    private DiffPage() {}

    /** The page; a fault of the theme is reported. */
    public static Optional<byte[]> html(Theme theme, DiffView view, Diagnostics diagnostics) {
        return theme.alone("diff", view, diagnostics);
    }
}
