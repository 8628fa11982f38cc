package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/**
 * A whole and what is said to be in it.
 *
 * <p>Parts may never exceed the whole. That they reach it is asked only where the list is known to be complete.
 *
 * @param passage where the whole stands
 * @param whole the whole
 * @param parts the parts in order
 * @param aspects whether the text calls them all the uses of the whole
 * @param vocabulary which lists are complete
 */
record PartList(Passage passage, Quantity whole, List<Reading.Place> parts, boolean aspects, Vocabulary vocabulary) {
    private static final int MANY = 12;

    void judge(Findings findings) {
        boolean complete = parts.size() > 1 && (aspects || isComplete());
        if (isReached(complete)) {
            compared(findings);
            return;
        }
        BigDecimal rest = whole.value().subtract(sum());
        boolean exceeds = rest.add(margin()).signum() < 0 && (whole.isMoney() || parts.size() == 1 || complete);
        if (exceeds || (complete && rest.subtract(margin()).signum() > 0)) {
            compared(findings);
            report(findings);
        }
    }

    private void compared(Findings findings) {
        findings.compared(passage, whole);
        parts.forEach(part -> findings.compared(part.passage(), part.quantity()));
    }

    private void report(Findings findings) {
        Optional<Reading.Place> slipped = slipped();
        if (slipped.isPresent()) {
            UnitSlip.report(slipped.get().passage(), slipped.get().quantity(), findings);
            return;
        }
        String terms = String.join(
                " + ", parts.stream().map(part -> part.quantity().printed()).toList());
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
                parts.stream().map(part -> part.passage().lead(part.quantity())).toList());
    }

    /** Whether the list, or, where it may hold parts of parts, some of its members make up the whole. */
    private boolean isReached(boolean complete) {
        if (reaches(sum())) {
            return true;
        }
        if (complete || parts.size() > MANY) {
            return false;
        }
        for (int subset = 1; subset < 1 << parts.size(); subset++) {
            if (reaches(sum(subset), Integer.bitCount(subset))) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal sum(int subset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            sum = (subset >> i & 1) == 1 ? sum.add(parts.get(i).quantity().value()) : sum;
        }
        return sum;
    }

    private boolean reaches(BigDecimal sum) {
        return reaches(sum, parts.size());
    }

    private boolean reaches(BigDecimal sum, int terms) {
        return sum.subtract(whole.value()).abs().compareTo(margin(terms)) <= 0;
    }

    private BigDecimal sum() {
        return parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal margin() {
        return margin(parts.size());
    }

    /** What rounding of the whole and so many parts can explain. */
    private BigDecimal margin(int terms) {
        if (whole.isCount()) {
            return BigDecimal.ZERO;
        }
        BigDecimal part = parts.stream()
                .map(one -> one.passage().range(one.quantity()).margin())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return passage.range(whole).margin().add(part.multiply(BigDecimal.valueOf(terms)));
    }

    /** The one part in 元 among parts in 万元 that would fit in 万元. */
    private Optional<Reading.Place> slipped() {
        return parts.stream()
                .filter(part -> whole.isMoney() && !part.quantity().isSameUnit(whole))
                .filter(part -> reaches(sum().subtract(part.quantity().value())
                        .add(part.quantity().number().multiply(whole.unit().yuan()))))
                .findFirst();
    }
}
