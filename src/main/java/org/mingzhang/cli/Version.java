package org.mingzhang.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and the commit that the build wrote into {@code version.properties}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties properties = properties();
        return new String[] {
            "mingzhang %s (%s)".formatted(properties.getProperty("version"), properties.getProperty("commit"))
        };
    }

    /** The version alone. */
    static String number() {
        return properties().getProperty("version");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (var file = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
