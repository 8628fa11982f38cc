package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Colours are for a person at a terminal who wants them. */
@NullMarked
final class TerminalTest {
    private static final String PROPERTY = "mingzhang.terminal";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void colours_only_the_streams_that_lead_to_a_terminal() {
        assertEquals("", coloured(Map.of()));
        System.setProperty(PROPERTY, "2");
        assertEquals("2", coloured(Map.of("TERM", "xterm", "NO_COLOR", "")));
    }

    @Test
    void no_colour_where_it_is_not_wanted_or_would_not_show() {
        System.setProperty(PROPERTY, "12");
        assertEquals("", coloured(Map.of("NO_COLOR", "1")));
        assertEquals("", coloured(Map.of("TERM", "dumb")));
    }

    @Test
    void who_wants_no_colour_still_watches() {
        System.setProperty(PROPERTY, "2");
        assertTrue(Terminal.ofProcess(Map.of("NO_COLOR", "1"), Locale.CHINESE).isWatched());
        assertFalse(Terminal.ofProcess(Map.of("TERM", "dumb"), Locale.CHINESE).isWatched());
    }

    @Test
    void nobody_watches_a_file() {
        System.setProperty(PROPERTY, "1");
        assertFalse(Terminal.ofProcess(Map.of(), Locale.CHINESE).isWatched());
    }

    private static String coloured(Map<String, String> environment) {
        Terminal terminal = Terminal.ofProcess(environment, Locale.CHINESE);
        return terminal.coloured() ? terminal.seen() : "";
    }
}
