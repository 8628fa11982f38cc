package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.rule.Rates.Range;
import org.mingzhang.prose.text.Quantity;

/** 增加 d, 增长 p%: p is d divided by what there was before, which is the amount of now less d. */
final class ChangeRule implements Rule {
    private static final Pattern LAST_YEAR = Pattern.compile(".*(?:上年|去年).*");
    private static final int NEAR = 2;

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            for (Quantity percent : passage.quantities()) {
                Movement rate = Movement.in(passage.lead(percent));
                Optional<Quantity> amount = passage.previous(percent);
                if (percent.isPercent() && rate != null && amount.isPresent()) {
                    judge(reading, new Change(passage, percent, rate, amount.get()), findings);
                }
            }
        }
    }

    private static void judge(Reading reading, Change change, Findings findings) {
        Movement moved = change.movement();
        if (moved == null || change.isApart()) {
            return;
        }
        if (moved.up() != change.rate().up()) {
            findings.add(
                    Code.DIRECTION_DISAGREES,
                    change.passage().span(change.percent()),
                    "amount",
                    change.amount().shown(),
                    "printed",
                    change.percent().shown());
        }
        change.judge(reading, moved, findings);
    }

    private record Change(Passage passage, Quantity percent, Movement rate, Quantity amount) {
        @Nullable
        Movement movement() {
            return amount.isPercent() ? null : Movement.in(passage.lead(amount));
        }

        /** Whether amount and rate belong to different statements. */
        boolean isApart() {
            return passage.isEnumerated(amount)
                    || passage.isEnumerated(percent)
                    || passage.sentencesBetween(amount.end(), percent.start()) > 0
                    || passage.between(amount.end(), percent.start()).length() > 16;
        }

        void judge(Reading reading, Movement moved, Findings findings) {
            for (Quantity now : nearby(reading)) {
                if (agrees(now, moved)) {
                    findings.compared(passage, percent, amount);
                    return;
                }
            }
            for (Quantity base : passage.before(amount)) {
                if (isBase(base, reading.year() - 1)
                        && Rates.agrees(percent, passage.range(amount), passage.range(base))) {
                    findings.compared(passage, percent, amount, base);
                    return;
                }
            }
            current(moved).ifPresent(now -> report(now, moved, findings));
        }

        private boolean agrees(Quantity now, Movement moved) {
            Range change = passage.range(amount);
            return Rates.agrees(percent, change, before(passage.range(now), moved))
                    || (now.negative() && Rates.agrees(percent, change, before(below(now), moved)));
        }

        private boolean isBase(Quantity base, int lastYear) {
            String lead = passage.lead(base);
            boolean last = LAST_YEAR.matcher(lead).matches()
                    || lead.contains(lastYear + "年")
                    || lead.contains(lastYear + " 年");
            return base.unit().kind() == amount.unit().kind() && (last || BudgetPair.isBudget(passage, base));
        }

        private Range before(Range now, Movement moved) {
            return moved.up() ? now.minus(passage.range(amount)) : now.plus(passage.range(amount));
        }

        /** An amount whose sign is meant. */
        private Range below(Quantity now) {
            Range size = passage.range(now);
            return new Range(size.value().negate(), size.margin());
        }

        /** Every amount of the same unit in this passage and the ones just before. */
        private List<Quantity> nearby(Reading reading) {
            List<Quantity> found = new ArrayList<>();
            for (int i = Math.max(0, passage.index() - NEAR); i <= passage.index(); i++) {
                reading.passages().get(i).quantities().stream()
                        .filter(one -> !one.equals(amount) || i(one) != i(amount))
                        .filter(one -> one.unit().kind() == amount.unit().kind())
                        .forEach(found::add);
            }
            return found;
        }

        private static int i(Quantity one) {
            return one.start();
        }

        /** The amount of now, where there is no doubt which it is. */
        private Optional<Quantity> current(Movement moved) {
            List<Quantity> before = passage.before(amount).stream()
                    .filter(one -> one.unit().kind() == amount.unit().kind())
                    .filter(one -> Movement.in(passage.lead(one)) == null)
                    .toList();
            if (before.isEmpty()) {
                return Optional.empty();
            }
            String subject = Comparisons.subject(moved.subject());
            Quantity nearest = before.get(before.size() - 1);
            if (subject.isEmpty()) {
                boolean direct = passage.sentencesBetween(nearest.end(), amount.start()) <= 1
                        && passage.before(amount).stream()
                                .filter(one -> one.start() > nearest.start())
                                .allMatch(Quantity::isPercent);
                return direct ? Optional.of(nearest) : Optional.empty();
            }
            return before.stream()
                    .filter(one -> Labels.akin(Comparisons.subject(passage.lead(one)), subject))
                    .reduce((first, second) -> second);
        }

        private void report(Quantity now, Movement moved, Findings findings) {
            Range before = before(now.negative() ? below(now) : passage.range(now), moved);
            findings.compared(passage, percent, amount, now);
            if (before.value().signum() == 0) {
                if (!percent.isZero()) {
                    findings.add(Code.RATE_OF_NOTHING, passage.span(percent), "printed", percent.shown());
                }
                return;
            }
            if (before.value().abs().compareTo(before.margin()) <= 0) {
                return; // The base may have been rounded to next to nothing: any rate is possible.
            }
            findings.add(
                    Code.CHANGE_WRONG,
                    passage.span(percent),
                    "printed",
                    percent.shown(),
                    "right",
                    Rates.right(percent, passage.range(amount), before),
                    "amount",
                    amount.shown(),
                    "now",
                    now.shown());
        }
    }
}
