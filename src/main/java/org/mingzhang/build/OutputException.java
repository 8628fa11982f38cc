package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Path;
import org.mingzhang.source.Failure;

/** The site could not be written; carries the file or folder, and as its message the reason for a finding. */
final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path path;

    OutputException(Path path, IOException cause) {
        super(Failure.reason(cause), cause);
        this.path = path;
    }

    Path path() {
        return path;
    }
}
