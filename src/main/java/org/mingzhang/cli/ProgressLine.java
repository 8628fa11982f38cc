package org.mingzhang.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.mingzhang.diagnostic.Display;
import org.mingzhang.progress.Stage;

/**
 * One line on err that says how far long work has come and how long it will still take, written over itself and gone in
 * the end. Work of up to two seconds shows nothing.
 */
final class ProgressLine implements Telling {
    private static final long SECOND = 1_000_000_000L;
    private static final long PATIENCE = 2 * SECOND;
    private static final long PAUSE = SECOND / 5;
    private static final long MINUTE = 60;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long start;
    private Stage stage = Stage.READ;
    private long begun;
    private long written;
    private int items;
    private int done;
    private int width;

    /**
     * @param clock the time in nanoseconds
     */
    ProgressLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.written = start;
    }

    @Override
    public synchronized void begins(Stage next, int count) {
        clear();
        stage = next;
        begun = clock.getAsLong();
        items = count;
        done = 0;
    }

    @Override
    public synchronized void done() {
        done++;
        long now = clock.getAsLong();
        if (now - start > PATIENCE && now - written >= PAUSE && done < items) {
            written = now;
            write(terminal.texts().text("progress.line", name(), done, items, left((now - begun) / done)));
        }
    }

    @Override
    public synchronized void ends() {
        clear();
    }

    private String name() {
        return terminal.texts().text(key(stage));
    }

    /** The name of a stage in the table of texts. */
    static String key(Stage stage) {
        return "stage." + stage.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param each how long an item took so far, in nanoseconds
     */
    private String left(long each) {
        long seconds = (each * (items - done) + SECOND - 1) / SECOND;
        return seconds < 2 * MINUTE
                ? terminal.texts().text("progress.seconds", seconds)
                : terminal.texts().text("progress.minutes", (seconds + MINUTE - 1) / MINUTE);
    }

    /** Blanks, rather than a code for terminals, cover what is left of a longer line: every console knows them. */
    private void write(String line) {
        int wide = Display.width(line);
        terminal.err().print("\r" + line + " ".repeat(Math.max(0, width - wide)));
        terminal.err().flush();
        width = wide;
    }

    private void clear() {
        if (width > 0) {
            write("");
            terminal.err().print("\r");
            terminal.err().flush();
        }
    }
}
