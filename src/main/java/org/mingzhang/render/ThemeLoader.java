package org.mingzhang.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets FreeMarker load a theme's templates. */
final class ThemeLoader implements TemplateLoader {
    private record Source(String name, String text) {}

    private final ThemeFiles files;

    ThemeLoader(ThemeFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        return files.find(name)
                .map(bytes -> new Source(name, new String(bytes, StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** Themes do not change while a site is built. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Bytes in memory need no closing.
    }
}
