package org.mingzhang.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of one theme: a site's own under {@code themes/<name>/} win over the built-in ones, file by file; a theme
 * that is not built in falls back to the default theme. Words win line by line.
 * There is no theme of a name that has neither.
 */
public final class ThemeFiles {
    private static final String BUILT_IN = "/themes/";
    private static final String DEFAULT = "default";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");

    private final Optional<Path> themes;
    private final String name;

    /**
     * @param themes the site's folder {@code themes}, which need not exist
     * @param name the name of the theme
     */
    public ThemeFiles(Path themes, String name) {
        this(Optional.of(themes), name);
    }

    private ThemeFiles(Optional<Path> themes, String name) {
        this.themes = themes;
        this.name = name;
    }

    /** The program's own theme, whatever a site has made of it. */
    public static ThemeFiles builtIn() {
        return new ThemeFiles(Optional.empty(), DEFAULT);
    }

    public String name() {
        return name;
    }

    /** The bytes of a file of the theme, named with forward slashes; none where it does not exist. */
    public Optional<byte[]> find(String file) throws IOException {
        List<byte[]> layers = layers(file);
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
    }

    /** All files of that name, the default theme's first and the site's own last. */
    List<byte[]> layers(String file) throws IOException {
        List<byte[]> layers = new ArrayList<>();
        if (SAFE.matcher(file).matches() && SAFE.matcher(name).matches()) {
            if (name.equals(DEFAULT)
                    || themes.map(folder -> folder.resolve(name))
                            .filter(Files::isDirectory)
                            .isPresent()) {
                builtIn(DEFAULT, file).ifPresent(layers::add);
            }
            if (!name.equals(DEFAULT)) {
                builtIn(name, file).ifPresent(layers::add);
            }
            Optional<Path> own =
                    themes.map(folder -> folder.resolve(name).resolve(file)).filter(Files::isRegularFile);
            if (own.isPresent()) {
                layers.add(Files.readAllBytes(own.get()));
            }
        }
        return layers;
    }

    /** Where messages say that a file stands. */
    String shown(String file) {
        return "themes/" + name + "/" + file;
    }

    private static Optional<byte[]> builtIn(String theme, String file) throws IOException {
        try (InputStream in = ThemeFiles.class.getResourceAsStream(BUILT_IN + theme + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
