package org.mingzhang.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void idsAreUniqueAndAscend() {
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        assertEquals(new ArrayList<>(new TreeSet<>(ids)), ids);
        assertTrue(ids.stream().allMatch(id -> id.matches("MZ[1-9][0-9]{2}")), ids.toString());
    }

    @Test
    void exitCodesTellContentUsageAndInputApart() {
        assertEquals(1, Code.UNKNOWN_KEY.exit());
        assertEquals(2, Code.CONTENT_MISSING.exit());
        assertEquals(3, Code.FILE_UNREADABLE.exit());
    }

    @Test
    void everyCodeSaysWhatIsWrongInBothLanguages() throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties words = words(language);
            for (Code code : Code.values()) {
                assertTrue(words.containsKey(code.id() + ".what"), language + " " + code.id());
            }
        }
    }

    @Test
    void everyRuleAndNothingElseHasATitleOfItsOwnInBothLanguages() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.in(locale);
            List<String> titles = new ArrayList<>();
            for (Code code : Code.values()) {
                Optional<String> title = messages.title(code);
                assertEquals(code.isRule(), title.isPresent(), locale + " " + code.id());
                title.ifPresent(titles::add);
            }
            assertEquals(titles.size(), Set.copyOf(titles).size(), titles.toString());
        }
    }

    @Test
    void everyErrorSaysHowToMendIt() throws IOException {
        Properties words = words("zh");
        for (Code code : Code.values()) {
            assertTrue(words.containsKey(code.id() + ".mend"), code.id());
        }
    }

    @Test
    void theLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties chinese = words("zh");
        Properties english = words("en");
        assertEquals(chinese.stringPropertyNames(), english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            if (!key.endsWith(".expected") || chinese.getProperty(key).contains("{")) {
                assertEquals(placeholders(chinese.getProperty(key)), placeholders(english.getProperty(key)), key);
            }
        }
    }

    @Test
    void everyMessageBelongsToACode() throws IOException {
        Set<String> ids = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toSet());
        for (String key : words("zh").stringPropertyNames()) {
            boolean known = !key.startsWith("MZ") || ids.contains(key.substring(0, 5));
            assertTrue(known, key);
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[a-z]+\\}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String language) throws IOException {
        String resource = "messages_" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Code.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
