package org.mingzhang.preview;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mingzhang.build.Edition;

/** The latest edition of the site, to be asked for and to be waited for. Safe for many threads. */
final class Editions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Edition latest;
    private boolean closed;

    Editions(Edition first) {
        this.latest = first;
    }

    Edition latest() {
        lock.lock();
        try {
            return latest;
        } finally {
            lock.unlock();
        }
    }

    void put(Edition edition) {
        lock.lock();
        try {
            latest = edition;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an edition after a known one, not longer than that; gives the latest. */
    Edition after(long known, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (latest.number() <= known && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
