package org.mingzhang.prose.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Block;
import org.mingzhang.prose.text.Ordinal;

/** (一) then (三), 4）first, 二是 without 一是: numbers that do not follow one another. */
final class NumberingRule implements Rule {
    /** Series that an excerpt of a disclosure may begin in the middle of. */
    private static final Set<Ordinal.Style> OUTER = Set.of(Ordinal.Style.PART, Ordinal.Style.CHINESE);

    private static final String DIGITS = "零一二三四五六七八九十";
    private static final Pattern FIRSTLY = Pattern.compile("(?<=[。；;，：:]|^)([一二三四五六七八九])是(?!否)");

    @Override
    public void check(Reading reading, Findings findings) {
        Set<String> inTables = inTables(reading);
        for (Outline.Jump jump : Outline.of(reading).jumps()) {
            Ordinal ordinal = jump.ordinal();
            boolean excerpt = jump.before() == 0
                    && (OUTER.contains(ordinal.style()) || jump.passage().index() < 3);
            if (!excerpt && !inTables.contains(key(ordinal.style(), ordinal.number() - 1))) {
                String printed = jump.passage().text().substring(0, ordinal.end());
                report(jump.passage(), 0, printed, jump.before(), findings);
            }
        }
        firstly(reading, findings);
    }

    /** Numbers that were read as part of a table: a heading among them is no gap. */
    private static Set<String> inTables(Reading reading) {
        Set<String> found = new HashSet<>();
        for (Block block : reading.text().blocks()) {
            if (!block.isProse() && block.text().matches(".*(?:表|说明|情况)[（()）表\\d]*")) {
                block.ordinal().ifPresent(one -> found.add(key(one.style(), one.number())));
            }
        }
        return found;
    }

    private static String key(Ordinal.Style style, int number) {
        return style + " " + number;
    }

    private static void firstly(Reading reading, Findings findings) {
        int last = 0;
        for (Passage passage : reading.passages()) {
            last = passage.isHeading() ? 0 : last;
            Matcher matcher = FIRSTLY.matcher(passage.text());
            while (matcher.find()) {
                int number = DIGITS.indexOf(matcher.group(1));
                if (number != 1 && number != last + 1) {
                    report(passage, matcher.start(), matcher.group(), last, findings);
                }
                last = number;
            }
        }
    }

    private static void report(Passage passage, int start, String printed, int before, Findings findings) {
        boolean arabic = printed.chars().anyMatch(c -> c < 0x80 && Character.isDigit(c));
        String right =
                arabic ? Integer.toString(before + 1) : DIGITS.substring((before + 1) % 11, (before + 1) % 11 + 1);
        findings.add(
                Code.NUMBERING,
                passage.span(start, start + printed.length()),
                "printed",
                printed,
                "before",
                before == 0 ? "@numbering.none" : arabic ? Integer.toString(before) : chinese(before),
                "right",
                before < 10 ? right : Integer.toString(before + 1));
    }

    private static String chinese(int number) {
        return number <= 10 ? DIGITS.substring(number, number + 1) : Integer.toString(number);
    }
}
