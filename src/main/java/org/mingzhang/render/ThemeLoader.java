package org.mingzhang.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets FreeMarker load a theme's templates. */
final class ThemeLoader implements TemplateLoader {
    /** Built-ins that get round escaping or run text as code; FreeMarker has no switch for them. */
    private static final Pattern UNSAFE = Pattern.compile("\\?(?:no_esc|interpret|eval|eval_json|new|api)\\b");

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
    public Reader getReader(Object source, String encoding) throws IOException {
        Source template = (Source) source;
        Matcher unsafe = UNSAFE.matcher(template.text());
        if (unsafe.find()) {
            throw new UnsafeTemplateException(template.name(), unsafe.group(), unsafe.start());
        }
        return new StringReader(template.text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Bytes in memory need no closing.
    }
}
