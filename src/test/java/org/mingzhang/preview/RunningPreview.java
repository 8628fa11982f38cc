package org.mingzhang.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.mingzhang.build.Edition;
import org.mingzhang.progress.Listener;

/** A preview that runs beside a test, on any free port. */
public final class RunningPreview implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Preview preview;
    private final Thread thread;
    private volatile Edition latest;

    private RunningPreview(Path root) throws IOException {
        this.preview = new Preview(root, new Preview.Place(InetAddress.getLoopbackAddress(), 0), 2, Listener.SILENT);
        this.thread = new Thread(() -> preview.run(edition -> latest = edition), "preview under test");
        this.latest = preview.latest();
        thread.start();
    }

    /** Previews the site in a folder. */
    public static RunningPreview of(Path root) throws IOException {
        return new RunningPreview(root);
    }

    public Preview preview() {
        return preview;
    }

    int port() {
        return preview.home().getPort();
    }

    Edition latest() {
        return latest;
    }

    /** Waits for an edition of at least that number. */
    public Edition edition(long number) {
        return await(edition -> edition.number() >= number);
    }

    /** Waits for an edition that is as it should be. */
    public Edition await(Predicate<Edition> wanted) {
        long end = System.nanoTime() + PATIENCE;
        while (!wanted.test(latest) && System.nanoTime() < end) {
            assertTrue(thread.isAlive(), "the preview goes on");
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertTrue(wanted.test(latest), () -> "edition " + latest.number() + " is not what was waited for");
        return latest;
    }

    @Override
    public void close() throws IOException {
        preview.close();
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertTrue(!thread.isAlive(), "a preview that is closed ends");
    }
}
