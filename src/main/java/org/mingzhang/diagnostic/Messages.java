package org.mingzhang.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of all findings in one language; {@code {names}} are filled by plain replacement.
 *
 * <p>A detail such as {@code @shape.list} is itself looked up among the words, and filled, so that a finding carries no language.
 */
public final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

    private final Properties words;

    private Messages(Properties words) {
        this.words = words;
    }

    /** The words for a locale: Chinese unless the locale's language is English. */
    public static Messages in(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        String resource = "messages_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return new Messages(words);
    }

    /** What a rule is called, in a few words that fit every finding of it; only rules have such a name. */
    public Optional<String> title(Code code) {
        return Optional.ofNullable(words.getProperty(code.id() + ".title"));
    }

    /** What is wrong. */
    public String what(Diagnostic diagnostic) {
        return part(diagnostic, "what").orElse(diagnostic.code().id());
    }

    /** What was expected instead, where that helps. */
    public Optional<String> expected(Diagnostic diagnostic) {
        return part(diagnostic, "expected");
    }

    /** How to mend it, where that can be said. */
    public Optional<String> mend(Diagnostic diagnostic) {
        return part(diagnostic, "mend");
    }

    /** A word of the printed frame itself, such as a label. */
    String word(String key, Map<String, String> details) {
        return fill(words.getProperty(key, key), details);
    }

    private Optional<String> part(Diagnostic diagnostic, String part) {
        String template = words.getProperty(diagnostic.code().id() + "." + part);
        return Optional.ofNullable(template).map(text -> fill(text, diagnostic.details()));
    }

    private String fill(String template, Map<String, String> details) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found, details)));
    }

    private String value(MatchResult found, Map<String, String> details) {
        String value = details.get(found.group(1));
        if (value == null) {
            return found.group();
        }
        String word = value.startsWith("@") ? words.getProperty(value.substring(1)) : null;
        return word == null ? Display.shortened(value) : plain(word, details);
    }

    /** A word with details in it, each as it is: what stands in content never leads to a further word. */
    private static String plain(String word, Map<String, String> details) {
        return PLACEHOLDER
                .matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Display.shortened(details.getOrDefault(found.group(1), found.group()))));
    }
}
