package org.mingzhang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void what_the_file_system_says_is_told_in_our_words_where_we_have_them() {
        assertEquals("@reason.full", Failure.reason(new FileSystemException("a", null, "No space left on device")));
        assertEquals("@reason.full", Failure.reason(new IOException("No space left on device")));
        assertEquals("@reason.denied", Failure.reason(new AccessDeniedException("a")));
    }

    @Test
    void what_we_have_no_words_for_is_told_as_the_system_said_it() {
        assertEquals("Input/output error", Failure.reason(new FileSystemException("a", null, "Input/output error")));
    }

    @Test
    void a_reason_is_never_empty() {
        assertEquals("@reason.unknown", Failure.reason(new FileSystemException("a")));
        assertEquals("@reason.unknown", Failure.reason(new IOException(" ")));
    }
}
