package org.mingzhang.preview;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something may have changed in some folders. What the system tells is only a hint that saves waiting: it tells
 * nothing of folders on other computers, and may lose events, so that a look is due after a while in any case.
 */
final class Watch implements AutoCloseable {
    /** One save comes as several events: a look is taken once none has come for that long, or after so long in all. */
    private static final int QUIET_MILLIS = 8;

    private static final int LONGEST_MILLIS = 120;

    private final WatchService service;

    /**
     * @param folder any folder of the file system that is watched
     */
    Watch(Path folder) throws IOException {
        this.service = folder.getFileSystem().newWatchService();
    }

    /** Watches these folders too; one that has gone meanwhile is passed over. */
    void over(Collection<Path> folders) {
        for (Path folder : folders) {
            try {
                folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
            } catch (IOException e) {
                // It is gone, or the system watches no more folders: the look that is due anyway sees it.
            }
        }
    }

    /** Waits for a change, or for that long; false once this is closed. */
    boolean await(long millis) throws InterruptedException {
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            while (key != null && System.nanoTime() < end) {
                key.pollEvents();
                key.reset();
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
