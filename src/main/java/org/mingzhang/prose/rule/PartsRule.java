package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/**
 * 总额 T，其中：a、b、c: the parts make up the whole, as far as the rounding of each allows.
 *
 * <p>Parts may never exceed the whole. That they reach it is asked only where the list is known to be complete.
 */
final class PartsRule implements Rule {
    private static final Pattern LIST = Pattern.compile("其中|主要用于以下方面|包括以下方面");
    private static final int MANY = 12;

    private final Vocabulary vocabulary;

    PartsRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            Matcher matcher = LIST.matcher(passage.text());
            while (matcher.find()) {
                boolean aspects = !matcher.group().equals("其中");
                int end = aspects ? passage.text().length() : end(passage, matcher.end());
                list(passage, matcher, end, aspects).ifPresent(list -> list.judge(findings));
            }
        }
    }

    private static int end(Passage passage, int from) {
        int nested = passage.text().indexOf("其中", from);
        int sentence = passage.sentenceEnd(from);
        return nested >= 0 ? Math.min(nested, sentence) : sentence;
    }

    private Optional<PartList> list(Passage passage, Matcher matcher, int end, boolean aspects) {
        Optional<Quantity> whole = passage.quantities().stream()
                .filter(one -> one.end() <= matcher.start() && (one.isMoney() || one.isCount()))
                .reduce((first, second) -> second)
                .filter(one -> !isMovement(passage.lead(one)))
                .filter(one -> passage.sentencesBetween(one.end(), matcher.start()) <= 1);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        List<Quantity> parts = new ArrayList<>();
        for (Quantity one : passage.quantities()) {
            if (one.start() >= matcher.end() && one.end() <= end && isPart(passage, one, whole.get(), matcher.end())) {
                parts.add(one);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new PartList(passage, whole.get(), parts, aspects));
    }

    private static boolean isPart(Passage passage, Quantity one, Quantity whole, int from) {
        boolean sameKind = whole.isMoney() ? one.isMoney() : one.isSameUnit(whole);
        String lead = passage.lead(one);
        boolean nested = depth(passage.between(from, one.start())) > 0;
        return sameKind && !nested && !isMovement(lead) && !lead.matches(".*(?:预算|上年|去年|占|单价).*");
    }

    private static boolean isMovement(String lead) {
        return Movement.in(lead) != null || lead.matches("(?:增加|减少|超出|追加|调增|调减).*");
    }

    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }

    private final class PartList {
        private final Passage passage;
        private final Quantity whole;
        private final List<Quantity> parts;
        private final boolean aspects;

        PartList(Passage passage, Quantity whole, List<Quantity> parts, boolean aspects) {
            this.passage = passage;
            this.whole = whole;
            this.parts = parts;
            this.aspects = aspects;
        }

        void judge(Findings findings) {
            boolean complete = parts.size() > 1 && (aspects || isComplete());
            if (isReached()) {
                findings.compared(passage, whole);
                parts.forEach(part -> findings.compared(passage, part));
                return;
            }
            BigDecimal rest = whole.value().subtract(sum());
            boolean exceeds = rest.add(margin()).signum() < 0 && (whole.isMoney() || parts.size() == 1 || complete);
            if (exceeds || (complete && rest.subtract(margin()).signum() > 0)) {
                report(findings);
            }
        }

        private void report(Findings findings) {
            findings.compared(passage, whole);
            parts.forEach(part -> findings.compared(passage, part));
            Optional<Quantity> slipped = slipped();
            if (slipped.isPresent()) {
                UnitSlip.report(passage, slipped.get(), findings);
                return;
            }
            String terms =
                    String.join(" + ", parts.stream().map(Quantity::printed).toList());
            findings.add(
                    Code.PARTS_DISAGREE,
                    passage.span(whole),
                    "whole",
                    whole.shown(),
                    "parts",
                    terms,
                    "sum",
                    whole.like(sum()));
        }

        private boolean isComplete() {
            return vocabulary.isComplete(
                    parts.stream().map(part -> passage.lead(part)).toList());
        }

        /** Whether the list, its beginning, or some of its members make up the whole. */
        private boolean isReached() {
            BigDecimal[] values = parts.stream().map(Quantity::value).toArray(BigDecimal[]::new);
            if (parts.size() > MANY || aspects || isComplete()) {
                return reaches(sum());
            }
            for (int subset = 1; subset < 1 << values.length; subset++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int i = 0; i < values.length; i++) {
                    sum = (subset >> i & 1) == 1 ? sum.add(values[i]) : sum;
                }
                if (reaches(sum)) {
                    return true;
                }
            }
            return false;
        }

        private boolean reaches(BigDecimal sum) {
            return sum.subtract(whole.value()).abs().compareTo(margin()) <= 0;
        }

        private BigDecimal sum() {
            return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal margin() {
            return whole.isCount()
                    ? BigDecimal.ZERO
                    : parts.stream().map(Quantity::half).reduce(whole.half(), BigDecimal::add);
        }

        /** The one part in 元 among parts in 万元 that would fit in 万元. */
        private Optional<Quantity> slipped() {
            return parts.stream()
                    .filter(part -> whole.isMoney() && !part.isSameUnit(whole))
                    .filter(part -> reaches(sum().subtract(part.value())
                            .add(part.number().multiply(whole.unit().yuan()))))
                    .findFirst();
        }
    }
}
