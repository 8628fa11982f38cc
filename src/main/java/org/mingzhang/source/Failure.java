package org.mingzhang.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Why a file could not be read or written, for the {@code reason} of a finding: a key of its words where we have words. */
public final class Failure {
    /** What file systems say in English wherever they stand, and our words for it. */
    private static final Map<String, String> SAID = Map.of(
            "Not a directory", "@reason.notfolder",
            "Is a directory", "@reason.folder",
            "Permission denied", "@reason.denied",
            "No space left on device", "@reason.full",
            "Disk quota exceeded", "@reason.full",
            "Read-only file system", "@reason.readonly",
            "File name too long", "@reason.long",
            "Too many open files", "@reason.many");

    private Failure() {}

    /** Our words where we have them, else what the file system said, else that it said nothing. */
    public static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "@reason.denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "@reason.gone";
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return "@reason.notfolder";
        }
        String said = problem instanceof FileSystemException known ? known.getReason() : problem.getMessage();
        return said == null || said.isBlank() ? "@reason.unknown" : SAID.getOrDefault(said, said.strip());
    }
}
