package org.mingzhang.prose.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** The same reason, word for word, for an increase here and a decrease there. */
final class OpposedReasonRule implements Rule {
    private static final Pattern REASON = Pattern.compile("原因(?:是|为|：|:)*([^，。；：、]{4,30})(?=[。；，])");
    private static final Pattern DIRECTION = Pattern.compile("增加|增长|上升|大于|高于|超出|减少|下降|降低|小于|低于");
    private static final String UP = "增加增长上升大于高于超出";
    private static final Pattern FULL = Pattern.compile(".*(?:增加|减少|增长|下降|厉行|压缩|节约|上升|降低).*");

    private record Told(boolean up, int line) {}

    @Override
    public void check(Reading reading, Findings findings) {
        Map<String, Told> told = new HashMap<>();
        for (Passage passage : reading.passages()) {
            Matcher matcher = REASON.matcher(passage.text());
            while (matcher.find()) {
                judge(passage, matcher, told, findings);
            }
        }
    }

    private static void judge(Passage passage, Matcher matcher, Map<String, Told> told, Findings findings) {
        Matcher direction = DIRECTION.matcher(
                passage.between(passage.sentenceStart(Math.max(0, matcher.start() - 12)), matcher.start()));
        String last = "";
        while (direction.find()) {
            last = direction.group();
        }
        String reason = matcher.group(1);
        if (last.isEmpty() || !FULL.matcher(reason).matches()) {
            return;
        }
        int line = passage.span(matcher.start(1), matcher.end(1)).line();
        Told before = told.putIfAbsent(reason, new Told(UP.contains(last), line));
        if (before != null && before.up() != UP.contains(last)) {
            findings.add(
                    Code.REASON_OPPOSED,
                    passage.span(matcher.start(1), matcher.end(1)),
                    "reason",
                    reason,
                    "line",
                    Integer.toString(before.line()));
        }
    }
}
