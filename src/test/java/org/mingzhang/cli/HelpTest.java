package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help: one sentence for each verb, and no more than a screen of it. */
@NullMarked
final class HelpTest {
    private static final int SCREEN = 24;
    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+)(.*)$");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_verb_is_told_in_a_sentence_and_fits_a_screen(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String all = said(locale, "--help");
        assertFits(all);
        Matcher verb = VERB.matcher(all.substring(all.lastIndexOf("\n\n")));
        int verbs = 0;
        while (verb.find()) {
            assertFalse(verb.group(2).isBlank(), verb::group);
            String own = said(locale, verb.group(1), "--help");
            assertFits(own);
            assertEquals(language.equals("zh"), own.contains("用法"), own);
            assertTrue(own.contains(verb.group(2).strip().substring(0, 6)), own);
            assertFalse(own.contains("%%"), own);
            verbs++;
        }
        assertTrue(verbs >= 5, all);
    }

    private static void assertFits(String text) {
        assertTrue(text.lines().count() <= SCREEN, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    private static String said(Locale locale, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, new Main(new PrintWriter(out), new PrintWriter(err), locale).run(arguments), err::toString);
        assertEquals(List.of(), err.toString().lines().toList());
        return out.toString();
    }
}
