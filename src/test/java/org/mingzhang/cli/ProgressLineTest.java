package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mingzhang.progress.Listener.Used;
import org.mingzhang.progress.Stage;

/** What a person sees of long work, by a clock that the test sets. */
@NullMarked
final class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long now;

    private Terminal terminal(Locale locale) {
        return new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), locale, "2", false);
    }

    private ProgressLine line(Locale locale) {
        return new ProgressLine(terminal(locale), () -> now);
    }

    /** Lets an item take so many milliseconds. */
    private void item(Telling line, long millis) {
        now += millis * 1_000_000;
        line.done();
    }

    @Test
    void work_of_two_seconds_shows_nothing() {
        ProgressLine line = line(Locale.CHINESE);
        line.begins(Stage.MAKE, 21);
        for (int i = 0; i < 20; i++) {
            item(line, 100);
        }
        line.ends();
        assertEquals("", err.toString());
    }

    @Test
    void longer_work_tells_what_is_left_and_leaves_an_empty_line() {
        ProgressLine line = line(Locale.CHINESE);
        line.begins(Stage.MAKE, 100);
        item(line, 1_000);
        item(line, 1_000);
        item(line, 1_000);
        assertEquals("\r生成 3/100，约还要 97 秒", err.toString());
        line.ends();
        assertTrue(err.toString().endsWith("\r" + " ".repeat(24) + "\r"), err.toString());
    }

    @Test
    void much_that_is_left_is_told_in_minutes() {
        ProgressLine line = line(Locale.ENGLISH);
        line.begins(Stage.TRANSFER, 100);
        item(line, 3_000);
        assertEquals("\rTransferring 1/100, about 5 min left", err.toString());
    }

    @Test
    void the_line_is_not_written_more_than_five_times_a_second() {
        ProgressLine line = line(Locale.ENGLISH);
        line.begins(Stage.CHECK, 1000);
        item(line, 3_000);
        for (int i = 0; i < 100; i++) {
            item(line, 10);
        }
        assertEquals(6, err.toString().chars().filter(c -> c == '\r').count(), err.toString());
    }

    @Test
    void a_shorter_line_covers_a_longer_one() {
        ProgressLine line = line(Locale.ENGLISH);
        line.begins(Stage.CHECK, 12);
        item(line, 11_000);
        item(line, 300);
        assertTrue(err.toString().endsWith("\rChecking 2/12, about 57 s left "), err.toString());
    }

    @Test
    void the_log_tells_stages_with_their_times_and_what_is_used_once() {
        VerboseLog log = new VerboseLog(terminal(Locale.ENGLISH), () -> now);
        log.begins(Stage.CHECK, 2);
        log.uses(Used.STANDARD, "s");
        item(log, 1_000);
        log.uses(Used.STANDARD, "s");
        item(log, 500);
        log.ends();
        assertEquals(
                "Standard: s\nChecking 2/2: 1.50 s\n1.50 s in all\n",
                err.toString().replace("\r", "").replaceFirst("Mingzhang .*\n", ""));
    }
}
