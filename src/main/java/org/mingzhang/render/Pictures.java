package org.mingzhang.render;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** When the pictures of a page's charts are made, which takes longer than the page itself. */
public enum Pictures {
    /** All of them, beside the page. */
    WITH_PAGE {
        @Override
        Supplier<byte[]> made(Supplier<byte[]> picture) {
            return CompletableFuture.supplyAsync(picture)::join;
        }
    },

    /** Each when it is asked for, every time anew. */
    ON_DEMAND {
        @Override
        Supplier<byte[]> made(Supplier<byte[]> picture) {
            return picture;
        }
    };

    abstract Supplier<byte[]> made(Supplier<byte[]> picture);
}
