package org.mingzhang.prose.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Ordinal;
import org.mingzhang.prose.text.Ordinal.Style;

/** Two headings of one series with the same words. */
final class HeadingRule implements Rule {
    @Override
    public void check(Reading reading, Findings findings) {
        Map<Style, Map<String, Passage>> series = new EnumMap<>(Style.class);
        for (Passage passage : reading.passages()) {
            if (passage.isHeading()) {
                passage.block()
                        .ordinal()
                        .filter(ordinal -> ordinal.style() != Style.PART)
                        .ifPresent(ordinal -> heading(passage, ordinal, series, findings));
            }
        }
    }

    private static void heading(
            Passage passage, Ordinal ordinal, Map<Style, Map<String, Passage>> series, Findings findings) {
        series.keySet().removeIf(style -> style.compareTo(ordinal.style()) > 0);
        Map<String, Passage> siblings = series.computeIfAbsent(ordinal.style(), style -> new HashMap<>());
        if (ordinal.number() == 1) {
            siblings.clear();
        }
        String words = passage.text().substring(ordinal.end());
        Passage first = siblings.putIfAbsent(words, passage);
        if (first != null && words.length() >= 3) {
            findings.add(
                    Code.HEADING_REPEATED,
                    passage.block().span(),
                    "printed",
                    words,
                    "line",
                    Integer.toString(first.block().span().line()));
        }
    }
}
