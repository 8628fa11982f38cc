package org.mingzhang.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.progress.Stage;

/** Tells to err, line by line, what is read and used, and how long each stage took. */
final class VerboseLog implements Telling {
    private final Terminal terminal;
    private final LongSupplier clock;
    private final long start;
    private final Set<String> used = new HashSet<>();
    private @Nullable Stage stage;
    private long begun;
    private int items;
    private int done;

    /**
     * @param clock the time in nanoseconds
     */
    VerboseLog(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
        say("verbose.program", Version.number(), Runtime.version().feature());
    }

    @Override
    public synchronized void begins(Stage next, int count) {
        endStage();
        stage = next;
        begun = clock.getAsLong();
        items = count;
        done = 0;
    }

    @Override
    public synchronized void done() {
        done = Math.min(items, done + 1);
    }

    @Override
    public synchronized void reads(String file) {
        say("verbose.reads", file);
    }

    @Override
    public synchronized void uses(Used kind, String name) {
        if (used.add(kind + name)) {
            say(kind == Used.THEME ? "verbose.theme" : "verbose.standard", name);
        }
    }

    @Override
    public synchronized void ends() {
        endStage();
        stage = null;
        say("verbose.total", seconds(start));
    }

    private void endStage() {
        if (stage != null) {
            String name = terminal.texts().text(ProgressLine.key(stage));
            if (items == 0) {
                say("verbose.stage", name, seconds(begun));
            } else {
                say("verbose.counted", name, done, items, seconds(begun));
            }
        }
    }

    private String seconds(long since) {
        return String.format(Locale.ROOT, "%.2f", (clock.getAsLong() - since) / 1e9);
    }

    private void say(String key, Object... values) {
        terminal.err().println(terminal.texts().text(key, values));
        terminal.err().flush();
    }
}
