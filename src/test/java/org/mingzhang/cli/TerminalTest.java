package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals("", colours(Map.of()));
        System.setProperty(PROPERTY, "2");
        assertEquals("2", colours(Map.of("TERM", "xterm", "NO_COLOR", "")));
    }

    @Test
    void no_colour_where_it_is_not_wanted_or_would_not_show() {
        System.setProperty(PROPERTY, "12");
        assertEquals("", colours(Map.of("NO_COLOR", "1")));
        assertEquals("", colours(Map.of("TERM", "dumb")));
    }

    private static String colours(Map<String, String> environment) {
        return Terminal.ofProcess(environment, Locale.CHINESE).colours();
    }
}
