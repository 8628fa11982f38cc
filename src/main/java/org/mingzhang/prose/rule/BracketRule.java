package org.mingzhang.prose.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mingzhang.diagnostic.Code;

/** （三): a pair with one bracket of full and one of half width; and in whole sentences, brackets without a partner. */
final class BracketRule implements Rule {
    private static final String OPENING = "（(";
    private static final String CLOSING = "）)";
    private static final int SHOWN = 12;

    @Override
    public void check(Reading reading, Findings findings) {
        reading.passages().forEach(passage -> check(passage, findings));
    }

    private static void check(Passage passage, Findings findings) {
        String text = passage.text();
        boolean whole = text.endsWith("。");
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                close(passage, open, i, whole, findings);
            }
        }
        if (whole) {
            open.forEach(start -> report(Code.BRACKET_UNPAIRED, passage, start, start + 1, findings));
        }
    }

    private static void close(Passage passage, Deque<Integer> open, int end, boolean whole, Findings findings) {
        String text = passage.text();
        if (open.isEmpty()) {
            boolean numbers = end > 0 && "0123456789一二三四五六七八九十".indexOf(text.charAt(end - 1)) >= 0;
            if (whole && !numbers) {
                report(Code.BRACKET_UNPAIRED, passage, end, end + 1, findings);
            }
            return;
        }
        int start = open.pop();
        if (OPENING.indexOf(text.charAt(start)) != CLOSING.indexOf(text.charAt(end))) {
            report(Code.BRACKET_MIXED, passage, start, end + 1, findings);
        }
    }

    private static void report(Code code, Passage passage, int start, int end, Findings findings) {
        int from = code == Code.BRACKET_MIXED ? start : Math.max(0, start - SHOWN / 2);
        int to = Math.min(passage.text().length(), Math.max(end, from + SHOWN));
        String shown = code == Code.BRACKET_MIXED && end - start <= 2 * SHOWN
                ? passage.text().substring(start, end)
                : passage.text().substring(from, to);
        findings.add(code, passage.span(start, end), "printed", shown);
    }
}
