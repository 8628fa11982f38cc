package org.mingzhang.prose.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Ordinal;

/** 设置 N 个指标：a；b；c and 设置 N 个指标（含 a、b）: as many are listed as are announced. */
final class ItemCountRule implements Rule {
    private static final Pattern NESTED = Pattern.compile("\\d个[^，。；：]{0,8}指标");
    private static final Pattern BRACKETS =
            Pattern.compile("([\\d一二两三四五六七八九十]{1,3}) ?个[^，。；：（）\\d]{0,8}?指标[（(](?:含|包括|分别为|即|为)([^（）()]{2,120})[）)]");
    private static final Pattern LIST =
            Pattern.compile("([\\d一二两三四五六七八九十]{1,3}) ?个[^，。；：（）\\d]{0,8}?指标(?:分别为|分别是|包括)?[：:。，,]([^。]{2,400})");
    private static final Pattern OUTCOME = Pattern.compile("^(?:[^；;]{0,12}(?:评价|考核|自评)|(?:该|以上|上述)指标|均|已|根据|主要|其中).*");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            if (!passage.text().contains("指标")) {
                continue;
            }
            Matcher bracketed = BRACKETS.matcher(passage.text());
            while (bracketed.find()) {
                judge(passage, bracketed, parts(bracketed.group(2), "[、，]"), findings);
            }
            Matcher listed = LIST.matcher(passage.text());
            while (listed.find()) {
                list(passage, listed, findings);
            }
        }
    }

    private static void list(Passage passage, Matcher listed, Findings findings) {
        String items = listed.group(2);
        boolean nested = NESTED.matcher(items).find();
        int count = parts(items, "[；;]");
        boolean readable = count > 1 || value(listed.group(1)) == 1;
        if (!nested && readable && !OUTCOME.matcher(items).matches()) {
            judge(passage, listed, count, findings);
        }
    }

    private static void judge(Passage passage, Matcher matcher, int count, Findings findings) {
        passage.quantities().stream()
                .filter(one -> one.start() == matcher.start(1))
                .forEach(one -> findings.compared(passage, one));
        if (value(matcher.group(1)) != count) {
            int end = passage.text().indexOf('个', matcher.start(1)) + 1;
            findings.add(
                    Code.COUNT_DISAGREES,
                    passage.span(matcher.start(1), end),
                    "printed",
                    passage.text().substring(matcher.start(1), end),
                    "listed",
                    Integer.toString(count));
        }
    }

    private static int parts(String list, String separator) {
        int count = 0;
        for (String part : list.split(separator, -1)) {
            count += part.isBlank() || OUTCOME.matcher(part).matches() ? 0 : 1;
        }
        return count;
    }

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number.replaceAll("\\D", ""));
        }
        return number.equals("两") ? 2 : Ordinal.chinese(number);
    }
}
