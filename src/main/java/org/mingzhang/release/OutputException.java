package org.mingzhang.release;

import java.io.IOException;
import java.nio.file.Path;
import org.mingzhang.source.Failure;

/** A file could not be written or read; carries the file or folder, and as its message the reason for a finding. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path path;

    public OutputException(Path path, IOException cause) {
        super(Failure.reason(cause), cause);
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Why, for the {@code reason} of a finding. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
