package org.mingzhang.prose.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/**
 * A year that is not the disclosure's, without a cause: where a statement of this year's figures begins, in the date of
 * a balance, or in a name that the text elsewhere gives with its own year.
 */
final class YearRule implements Rule {
    private static final Pattern NAMED = Pattern.compile("(20\\d\\d) ?年度?([^，。；：、（）()\\d年]{8,30})");
    private static final Pattern OPENING = Pattern.compile(
            "(?:^|。|[（(][一二三四五六七八九十\\d]{1,2}[）)])(?:[^，。；：、\\d]{0,24})(20\\d\\d) ?年度?(?:部门|单位|财政拨款|一般公共预算|本年|收入|支出|收、?支|“三公”|机关运行|政府采购)[^，。；]{0,40}?(?:合计|总计|总额|支出|经费)(?:为|共)? ?[\\d,]++\\.\\d");
    private static final Pattern BALANCE = Pattern.compile("截[至止](?:到)?(20\\d\\d) ?年 ?12 ?月");
    private static final int AHEAD = 5;
    private static final Pattern CAUSE = Pattern.compile("比|较|与|同期|上年|去年|结转|增|减");

    @Override
    public void check(Reading reading, Findings findings) {
        if (reading.year() == 0) {
            return;
        }
        Set<String> ownNames = ownNames(reading);
        boolean accounts = isAccounts(reading);
        for (Passage passage : reading.passages()) {
            named(passage, reading.year(), ownNames, findings);
            List<Passage> before = reading.passages().subList(Math.max(0, passage.index() - AHEAD), passage.index());
            first(passage, before, OPENING, reading.year(), findings);
            if (accounts) {
                first(passage, before, BALANCE, reading.year(), findings);
            }
        }
    }

    /** Final accounts give balances at the end of their own year; a budget rightly gives the year before. */
    private static boolean isAccounts(Reading reading) {
        long told = reading.passages().stream()
                .filter(passage -> passage.text().contains("决算"))
                .count();
        return told * 4 > reading.passages().size()
                || reading.passages().stream()
                        .limit(8)
                        .anyMatch(one -> one.text().contains("决算"));
    }

    private static Set<String> ownNames(Reading reading) {
        Set<String> names = new HashSet<>();
        for (Passage passage : reading.passages()) {
            Matcher matcher = NAMED.matcher(passage.text());
            while (matcher.find()) {
                if (Integer.parseInt(matcher.group(1)) == reading.year()) {
                    names.add(stem(matcher.group(2)));
                }
            }
        }
        return names;
    }

    /** The first words of a name; what follows may go on differently. */
    private static String stem(String name) {
        return name.substring(0, Math.min(12, name.length()));
    }

    private static void named(Passage passage, int year, Set<String> ownNames, Findings findings) {
        Matcher matcher = NAMED.matcher(passage.text());
        while (matcher.find()) {
            boolean own = Integer.parseInt(matcher.group(1)) == year;
            String before = passage.between(Math.max(0, matcher.start() - 6), matcher.start());
            boolean caused = CAUSE.matcher(before + matcher.group(2)).find();
            if (!own && !caused && matcher.group(2).length() >= 12 && ownNames.contains(stem(matcher.group(2)))) {
                report(passage, matcher, year, findings);
            }
        }
    }

    private static void first(Passage passage, List<Passage> before, Pattern pattern, int year, Findings findings) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            boolean own = Integer.parseInt(matcher.group(1)) == year;
            String sentence = passage.between(matcher.start(1), passage.sentenceEnd(matcher.end()));
            boolean balance = pattern == BALANCE;
            if (!own && (balance || (!CAUSE.matcher(sentence).find() && !isAnnounced(passage, matcher, before)))) {
                report(passage, matcher, year, findings);
            }
        }
    }

    /** Whether a heading above says that this part is of that year. */
    private static boolean isAnnounced(Passage passage, Matcher matcher, List<Passage> before) {
        boolean self = passage.isHeading();
        return !self
                && before.stream().anyMatch(one -> one.isHeading() && one.text().contains(matcher.group(1)));
    }

    private static void report(Passage passage, Matcher matcher, int year, Findings findings) {
        findings.add(
                Code.YEAR_FOREIGN,
                passage.span(matcher.start(1), matcher.end(1) + 1),
                "printed",
                matcher.group(1) + "年",
                "year",
                Integer.toString(year));
    }
}
