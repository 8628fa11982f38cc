package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.prose.text.Ordinal;
import org.mingzhang.prose.text.Quantity;

/**
 * 总额 T，其中：a、b、c: the parts make up the whole, as far as the rounding of each allows.
 *
 * <p>The parts stand in the same sentence, or each in a numbered passage of its own below it.
 */
final class PartsRule implements Rule {
    private static final Pattern COMPARED = Pattern.compile(".*(?:(?:较|比|与).*年|完成.*预算).*");
    private static final Pattern NO_PART = Pattern.compile(".*(?:上年|去年|占|单价).*");
    private static final Pattern MOVED = Pattern.compile("(?:增加|减少|超出|追加|调增|调减).*");
    private static final Pattern LIST = Pattern.compile("其中|用于以下方面|包括以下方面");

    private static final int FEW = 4;

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
                int from = matcher.end();
                whole(passage, matcher.start()).ifPresent(whole -> {
                    List<Reading.Place> parts = passage.text().length() - from <= 1
                            ? below(reading, passage, whole)
                            : within(passage, from, aspects, whole);
                    if (!parts.isEmpty()) {
                        new PartList(passage, whole, parts, aspects, vocabulary).judge(findings);
                    }
                });
            }
        }
    }

    /** The amount that a list is the list of: the last before it that is no change and no comparison. */
    private static Optional<Quantity> whole(Passage passage, int offset) {
        return passage.quantities().stream()
                .filter(one -> one.end() <= offset && (one.isMoney() || one.isCount()))
                .filter(one -> !isMovement(passage.lead(one))
                        && !COMPARED.matcher(passage.lead(one)).matches())
                .reduce((first, second) -> second)
                .filter(one -> passage.sentencesBetween(one.end(), offset) <= 1);
    }

    private static List<Reading.Place> within(Passage passage, int from, boolean aspects, Quantity whole) {
        int end = aspects ? passage.text().length() : end(passage, from);
        return passage.quantities().stream()
                .filter(one -> one.start() >= from && one.end() <= end && isPart(passage, one, whole, from))
                .map(one -> new Reading.Place(passage, one))
                .toList();
    }

    private static int end(Passage passage, int from) {
        int nested = passage.text().indexOf("其中", from);
        int sentence = passage.sentenceEnd(from);
        return nested >= 0 ? Math.min(nested, sentence) : sentence;
    }

    /** The first amount of each numbered passage below, from 1 on. */
    private static List<Reading.Place> below(Reading reading, Passage passage, Quantity whole) {
        List<Reading.Place> parts = new ArrayList<>();
        Ordinal.Style style = null;
        int items = 0;
        for (Passage one : reading.passages()
                .subList(passage.index() + 1, reading.passages().size())) {
            Optional<Ordinal> ordinal = one.block().ordinal();
            boolean next = ordinal.isPresent()
                    && ordinal.get().number() == items + 1
                    && (style == null || ordinal.get().style() == style);
            if (!next) {
                break;
            }
            style = ordinal.get().style();
            items++;
            one.quantities().stream()
                    .findFirst()
                    .filter(part -> isPart(one, part, whole, 0))
                    .ifPresent(part -> parts.add(new Reading.Place(one, part)));
        }
        return items == 0 ? unnumbered(reading, passage, whole) : items == parts.size() ? parts : List.of();
    }

    /** 人员经费 … / 公用经费 …: passages below that each begin with the name of a part. */
    private static List<Reading.Place> unnumbered(Reading reading, Passage passage, Quantity whole) {
        List<Reading.Place> parts = new ArrayList<>();
        for (Passage one : reading.passages()
                .subList(passage.index() + 1, reading.passages().size())) {
            Optional<Quantity> first = one.quantities().stream().findFirst();
            boolean named = !one.isHeading()
                    && first.isPresent()
                    && first.get().start() == one.lead(first.get()).length()
                    && isPart(one, first.get(), whole, 0);
            if (!named || parts.size() == FEW) {
                break;
            }
            parts.add(new Reading.Place(one, first.get()));
        }
        return parts;
    }

    private static boolean isPart(Passage passage, Quantity one, Quantity whole, int from) {
        boolean sameKind = whole.isMoney() ? one.isMoney() : one.isSameUnit(whole);
        String lead = passage.lead(one);
        return sameKind
                && depth(passage.between(from, one.start())) <= 0
                && !isMovement(lead)
                && !BudgetPair.isBudget(passage, one)
                && !NO_PART.matcher(lead).matches();
    }

    private static boolean isMovement(String lead) {
        return Movement.in(lead) != null || MOVED.matcher(lead).matches();
    }

    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }
}
