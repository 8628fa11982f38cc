package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.rule.Rates.Range;
import org.mingzhang.prose.text.Quantity;

/** A, 占 B 的 p%: p is A divided by B. */
final class ShareRule implements Rule {
    private static final Pattern SHARE =
            Pattern.compile("(?:.*[^所])?占(?:到|了)?([^占]*?)(?:的|之)?(?:比重|比例|比率|百分比)?(?:约|为|达到?|是)?");
    private static final Pattern LISTING = Pattern.compile("其中|主要用于|以下方面|包括|分别|构成|如下");
    private static final Pattern TOTAL = Pattern.compile(".*(?:合计|总计|总额|总量|本年.*)");
    private static final Pattern OF = Pattern.compile("的(?:比例|比重)?(?:为|是|达到?|约)?");
    private static final int MANY = 40;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Override
    public void check(Reading reading, Findings findings) {
        NameIndex names = new NameIndex(reading.named());
        for (Passage passage : reading.passages()) {
            Map<Quantity, String> wholes = wholes(passage);
            List<Quantity> shares = List.copyOf(wholes.keySet());
            wholes.forEach((percent, whole) -> {
                if (!passage.isEnumerated(percent)) {
                    partOf(passage, percent)
                            .ifPresent(part -> new Share(names, passage, shares, percent, part, whole).judge(findings));
                }
            });
            passage.quantities().stream()
                    .filter(Quantity::isPercent)
                    .forEach(percent -> ofStated(names, passage, percent, findings));
        }
    }

    /** A share whose whole stands in the same clause: {@code 1.00万元，占公用经费4.00万元的25.00%}. */
    private static void ofStated(NameIndex names, Passage passage, Quantity percent, Findings findings) {
        List<Quantity> before = passage.before(percent);
        if (before.size() < 2 || !OF.matcher(passage.lead(percent)).matches()) {
            return;
        }
        Quantity whole = before.get(before.size() - 1);
        Quantity part = before.get(before.size() - 2);
        Matcher share = SHARE.matcher(passage.lead(whole));
        boolean comparable = share.matches()
                && !whole.isPercent()
                && part.unit().kind() == whole.unit().kind()
                && passage.sentencesBetween(part.end(), percent.start()) == 0
                && Movement.in(passage.lead(part)) == null;
        if (!comparable) {
            return;
        }
        findings.compared(passage, percent, part, whole);
        if (!Rates.agrees(percent, passage.range(part), passage.range(whole))) {
            new Share(names, passage, List.of(), percent, part, share.group(1)).report(whole, findings);
        }
    }

    /** The shares of a passage, each with the name of the whole. */
    private static Map<Quantity, String> wholes(Passage passage) {
        Map<Quantity, String> wholes = new LinkedHashMap<>();
        for (Quantity percent : passage.quantities()) {
            Matcher share = SHARE.matcher(passage.lead(percent));
            if (percent.isPercent() && share.matches()) {
                wholes.put(percent, share.group(1));
            }
        }
        return wholes;
    }

    /** The nearest amount before, unless it is the amount of a change. */
    private static Optional<Quantity> partOf(Passage passage, Quantity percent) {
        List<Quantity> before = passage.before(percent);
        for (int i = before.size() - 1; i >= 0; i--) {
            Quantity one = before.get(i);
            if (passage.sentencesBetween(one.end(), percent.start()) > 0) {
                return Optional.empty();
            }
            if (one.isMoney() || one.isCount()) {
                boolean plain = Movement.in(passage.lead(one)) == null;
                return plain ? Optional.of(one) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Share(
            NameIndex names,
            Passage passage,
            List<Quantity> shares,
            Quantity percent,
            Quantity part,
            String wholeName) {
        void judge(Findings findings) {
            for (Quantity other : passage.quantities()) {
                if (isPossible(other) && agrees(passage.range(other))) {
                    findings.compared(passage, percent, part, other);
                    return;
                }
            }
            Optional<List<Reading.Place>> akin = names.akin(Labels.bare(wholeName));
            if (akin.isEmpty()) {
                return;
            }
            List<Reading.Place> named = named(akin.get());
            if (named.stream().anyMatch(place -> agrees(place.passage().range(place.quantity())))) {
                findings.compared(passage, percent, part);
                return;
            }
            whole(named).ifPresent(whole -> {
                if (agrees(passage.range(whole))) {
                    findings.compared(passage, percent, part);
                } else {
                    report(whole, findings);
                }
            });
        }

        private boolean isPossible(Quantity other) {
            return !other.equals(part) && other.unit().kind() == part.unit().kind();
        }

        private boolean agrees(Range whole) {
            return Rates.agrees(percent, passage.range(part), whole);
        }

        /** Amounts anywhere in the text that bear the name of the whole. */
        private List<Reading.Place> named(List<Reading.Place> akin) {
            String name = Labels.bare(wholeName);
            return akin.stream()
                    .filter(place -> isPossible(place.quantity()))
                    .filter(place -> name.length() >= 4 || isTotal(place))
                    .toList();
        }

        private static boolean isTotal(Reading.Place place) {
            return TOTAL.matcher(place.passage().lead(place.quantity())).matches();
        }

        /** The whole, where there is no doubt which amount it is. */
        private Optional<Quantity> whole(List<Reading.Place> named) {
            Optional<Quantity> opening = opening();
            if (opening.isPresent() && (wholeName.isEmpty() || fits(opening.get()))) {
                return opening;
            }
            Optional<Quantity> together = together();
            if (wholeName.isEmpty() && together.isPresent()) {
                return together;
            }
            List<BigDecimal> values = named.stream()
                    .map(place -> place.quantity().value())
                    .distinct()
                    .toList();
            boolean sure = !named.isEmpty() && (values.size() == 1 || isFar(named));
            return sure ? Optional.of(named.get(0).quantity()) : Optional.empty();
        }

        /**
         * All parts of a list of shares together, where the text states no whole: trusted when most of the other shares
         * agree with it.
         */
        private Optional<Quantity> together() {
            if (shares.size() > MANY) {
                return Optional.empty();
            }
            List<Quantity> parts = new ArrayList<>();
            int agreeing = 0;
            for (Quantity one : shares) {
                partOf(passage, one).filter(each -> each.isSameUnit(part)).ifPresent(parts::add);
            }
            BigDecimal sum = parts.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            Quantity whole = new Quantity(sum.toPlainString(), sum, part.unit(), false, part.start(), part.end());
            for (Quantity one : shares) {
                Optional<Quantity> each = partOf(passage, one).filter(some -> !some.isZero());
                boolean agrees = each.isPresent() && Rates.agrees(one, passage.range(each.get()), Range.of(whole));
                agreeing += agrees ? 1 : 0;
            }
            long others = parts.stream().filter(one -> !one.isZero()).count() - 1;
            return others > 0 && agreeing * 2L >= others && agreeing > 0 ? Optional.of(whole) : Optional.empty();
        }

        private boolean fits(Quantity opening) {
            String own = Labels.bare(passage.lead(opening));
            String name = Labels.bare(wholeName);
            return own.contains(name) || name.contains(own) || Labels.akin(own, name);
        }

        /** The total that opens the list this part belongs to. */
        private Optional<Quantity> opening() {
            return passage.before(part).stream()
                    .filter(this::isPossible)
                    .filter(one -> one.isSameUnit(part) || one.isMoney())
                    .findFirst()
                    .filter(one -> LISTING.matcher(passage.between(one.end(), part.start()))
                            .find());
        }

        /** Whether the rate differs by more than a point from what any amount of that name would give. */
        private boolean isFar(List<Reading.Place> named) {
            return named.stream()
                    .filter(place -> !place.quantity().isZero())
                    .allMatch(place -> Rates.rate(passage.range(part), passage.range(place.quantity()))
                                    .subtract(percent.number())
                                    .abs()
                                    .compareTo(BigDecimal.ONE)
                            > 0);
        }

        private void report(Quantity whole, Findings findings) {
            findings.compared(passage, percent, part);
            if (whole.isZero()) {
                if (!percent.isZero()) {
                    findings.add(Code.RATE_OF_NOTHING, passage.span(percent), "printed", percent.shown());
                }
                return;
            }
            BigDecimal right = Rates.rate(passage.range(part), passage.range(whole));
            Code code = isSettled(right) ? Code.RATE_ADJUSTED : Code.SHARE_WRONG;
            findings.add(
                    code,
                    passage.span(percent),
                    "printed",
                    percent.shown(),
                    "right",
                    Rates.right(percent, passage.range(part), passage.range(whole)),
                    "part",
                    part.shown(),
                    "whole",
                    whole.shown());
        }

        /** Whether one share was moved by its last place so that all together make exactly 100. */
        private boolean isSettled(BigDecimal right) {
            BigDecimal sum = shares.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal unit = percent.half().multiply(new BigDecimal(2));
            return sum.compareTo(HUNDRED) == 0
                    && right.subtract(percent.number()).abs().compareTo(unit) <= 0;
        }
    }
}
