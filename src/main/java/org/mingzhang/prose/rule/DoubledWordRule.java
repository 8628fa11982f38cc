package org.mingzhang.prose.rule;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** 负责负责, 主要是是: a word twice by a slip, but not 人人, and not a noun that ends one name and begins the next. */
final class DoubledWordRule implements Rule {
    private static final Pattern WORD = Pattern.compile("([\\u4e00-\\u9fff]{2})\\1");
    private static final Pattern PHRASE = Pattern.compile("([\\u4e00-\\u9fff]{4,8})\\1");
    private static final Pattern SINGLE =
            Pattern.compile("(?<![但还于可正总只凡国如若就算都乃便])是是(?![否非])|(?<![目标有])的的(?!确)|被被|地地(?!区|方|道|面|块|级|铁|税|址|质)");

    private static final int LONGEST = 8;

    private final Set<String> nouns;

    DoubledWordRule(Vocabulary vocabulary) {
        this.nouns = vocabulary.words("doubled");
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (int length = LONGEST; length >= 4; length--) {
                if (isDoubled(passage.text(), length)) {
                    find(PHRASE, passage, findings);
                    break;
                }
            }
            if (isDoubled(passage.text(), 2)) {
                find(WORD, passage, findings);
            }
            if (isDoubled(passage.text(), 1)) {
                find(SINGLE, passage, findings);
            }
        }
    }

    /** Whether so many characters stand somewhere twice in a row, which is quicker to see than what they are. */
    private static boolean isDoubled(String text, int length) {
        int alike = 0;
        for (int i = 0; i + length < text.length(); i++) {
            alike = text.charAt(i) == text.charAt(i + length) ? alike + 1 : 0;
            if (alike == length) {
                return true;
            }
        }
        return false;
    }

    private void find(Pattern pattern, Passage passage, Findings findings) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            judge(passage, matcher, findings);
        }
    }

    private void judge(Passage passage, Matcher matcher, Findings findings) {
        String word = matcher.group().substring(0, matcher.group().length() / 2);
        boolean reduplicated = word.length() == 2 && word.charAt(0) == word.charAt(1);
        boolean meant = nouns.stream().anyMatch(word::endsWith);
        if (!reduplicated && !meant) {
            findings.add(Code.WORD_DOUBLED, passage.span(matcher.start(), matcher.end()), "printed", matcher.group());
        }
    }
}
