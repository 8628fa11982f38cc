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
    private static final Pattern TITLE = Pattern.compile(".*(?:表|说明|情况)[（()）表\\d]*");
    /** Series that an excerpt of a disclosure may begin in the middle of. */
    private static final Set<Ordinal.Style> OUTER = Set.of(Ordinal.Style.PART, Ordinal.Style.CHINESE);

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
    private static final int TWENTY = 20;
    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十]+|\\d+|[①-⑮]");
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
            if (!block.isProse() && TITLE.matcher(block.text()).matches()) {
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
        findings.add(
                Code.NUMBERING,
                passage.span(start, start + printed.length()),
                "printed",
                printed,
                "before",
                before == 0 ? "@numbering.none" : like(printed, before),
                "right",
                like(printed, before + 1));
    }

    /** Another number, written as this one is: 2 like （三） is （二）. */
    private static String like(String printed, int number) {
        return NUMERAL.matcher(printed).replaceFirst(found -> {
            char first = found.group().charAt(0);
            boolean circled = CIRCLES.indexOf(first) >= 0 && number <= CIRCLES.length();
            boolean arabic = Character.isDigit(first) || number > TWENTY;
            return circled
                    ? CIRCLES.substring(number - 1, number)
                    : arabic ? Integer.toString(number) : chinese(number);
        });
    }

    private static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return number < 10 ? ones : number < TWENTY ? "十" + ones : "二十";
    }
}
