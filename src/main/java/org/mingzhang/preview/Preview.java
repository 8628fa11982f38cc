package org.mingzhang.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mingzhang.build.Edition;
import org.mingzhang.build.LiveSite;
import org.mingzhang.progress.Listener;

/** A site while it is written, to be looked at in a browser of this computer: made anew whenever a file is saved. */
public final class Preview implements AutoCloseable {
    /** How long a look is put off where the system tells of no change. */
    private static final long LOOK_MILLIS = 500;

    private static final int THREADS = 128;

    private final LiveSite site;
    private final Editions editions;
    private final Watch watch;
    private final HttpServer server;
    private final ExecutorService executor;
    private final Callers callers;

    /**
     * Where to listen.
     *
     * @param address of this computer; loopback, unless others are to see the preview
     * @param port 0 for any that is free
     */
    public record Place(InetAddress address, int port) {}

    /**
     * Starts to listen; nothing is shown before {@link #run}.
     *
     * @param root the site's folder, which holds {@code content}
     * @param threads how many disclosures are worked on at once
     * @throws IOException if it cannot listen there
     */
    public Preview(Path root, Place place, int threads, Listener listener) throws IOException {
        // Answers leave at once: the server's default waits up to 40 ms to fill a packet. It is read when it first
        // starts.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(place.address(), place.port()), 0);
        this.watch = new Watch(root.toAbsolutePath());
        this.site = new LiveSite(root, threads, listener);
        this.editions = new Editions(site.edition());
        this.executor = new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());
        this.callers = new Callers(place.address(), server.getAddress().getPort());
        server.setExecutor(executor);
        server.createContext("/", new Requests(callers, editions, new Shell()));
        server.start();
    }

    /** Nothing of a preview keeps the program from ending. */
    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The address of the home page. */
    public URI home() {
        InetAddress address = server.getAddress().getAddress();
        String host =
                address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost" : Callers.literal(address);
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    /** The edition that is served. */
    public Edition latest() {
        return editions.latest();
    }

    /**
     * Makes the site, and makes it anew whenever its files change, until this is closed or the thread interrupted.
     *
     * @param heard is told of every new edition, after browsers are
     */
    public void run(Consumer<Edition> heard) {
        long known = 0;
        long pause = 0;
        try {
            while (watch.await(pause)) {
                long start = System.nanoTime();
                Edition edition = site.refresh(editions::put);
                if (edition.number() > known) {
                    known = edition.number();
                    editions.put(edition);
                    watch.over(site.folders());
                    heard.accept(edition);
                    pause = LOOK_MILLIS;
                } else {
                    // On a slow disk looking takes long: it is done more seldom then.
                    pause = Math.max(LOOK_MILLIS, 20 * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        editions.close();
        server.stop(0);
        executor.shutdownNow();
    }
}
