package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Path;

/** The site could not be written; carries the file or folder. */
final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path path;

    OutputException(Path path, IOException cause) {
        super(cause.getClass().getSimpleName().replace("Exception", ""), cause);
        this.path = path;
    }

    Path path() {
        return path;
    }
}
