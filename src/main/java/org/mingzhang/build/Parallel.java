package org.mingzhang.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on items at once and gives the results in the order of the items. */
final class Parallel {
    private Parallel() {}

    static <A, B> List<B> map(List<A> items, int threads, Function<A, B> work) {
        if (threads <= 1 || items.size() <= 1) {
            return items.stream().map(work).toList();
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, items.size()));
        try {
            List<Future<B>> futures = new ArrayList<>();
            items.forEach(item -> futures.add(executor.submit(() -> work.apply(item))));
            List<B> results = new ArrayList<>();
            for (Future<B> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException inner) {
                throw inner;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
