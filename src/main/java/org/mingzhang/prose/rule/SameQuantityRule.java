package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/**
 * One quantity with two values: the same words before the number, the same unit and words behind it, and a place where
 * both must mean the same.
 */
final class SameQuantityRule implements Rule {
    private static final Pattern TOTAL = Pattern.compile(".*(?:合计|总计|总额)");
    private static final Pattern QUALIFIED = Pattern.compile("以[上下内].*");
    private static final int SHORT = 6;
    private static final int MANY = 100;
    private static final int LONG = 12;
    private static final Pattern LEADING = Pattern.compile("^(?:[（(]?\\d{1,2}[）)、.．])?(?:其中)?");
    private static final Pattern TRAILING = Pattern.compile("(?:设置设置|设置了?|为|共|计|约|达到?|是|：)+$");
    private static final Pattern LIMITED = Pattern.compile(".*(?:不低于|不少于|不超过|至少|达到)");
    private static final Pattern RELATIVE = Pattern.compile(".*(?:比|较|占|预算|决算|完成|执行|项目|同期).*");

    @Override
    public void check(Reading reading, Findings findings) {
        Outline outline = Outline.of(reading);
        Map<String, List<Reading.Place>> groups = new LinkedHashMap<>();
        for (Reading.Place place : reading.places()) {
            String key = key(place);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, one -> new ArrayList<>()).add(place);
            }
        }
        groups.values().stream()
                .filter(places -> places.size() <= MANY)
                .forEach(places -> judge(places, outline, findings));
    }

    private static String key(Reading.Place place) {
        Quantity quantity = place.quantity();
        String lead = LEADING.matcher(place.passage().lead(quantity)).replaceFirst("");
        String label = TRAILING.matcher(lead).replaceFirst("").replace("辖区内", "辖内");
        String tail = place.passage().tail(quantity);
        boolean counted = quantity.isCount() && label.length() >= 4 && tail.contains("指标");
        boolean rate = quantity.isPercent()
                && label.length() >= LONG
                && !RELATIVE.matcher(label).matches();
        boolean total = quantity.isMoney()
                && label.length() >= SHORT
                && TOTAL.matcher(label).matches();
        boolean goal = isGoal(place) && label.length() >= LONG;
        String qualifier = QUALIFIED.matcher(tail).matches() ? tail.substring(0, 2) : "";
        return counted || rate || total || goal
                ? label + "|" + quantity.unit().kind() + "|" + (counted ? tail : qualifier)
                : "";
    }

    /** 不低于 3 条, 8 篇以上: a number to be reached, which is the same wherever the same words ask for it. */
    private static boolean isGoal(Reading.Place place) {
        String lead = place.passage().lead(place.quantity());
        boolean limited = LIMITED.matcher(lead).matches()
                || place.passage().tail(place.quantity()).startsWith("以上");
        return place.quantity().isCount() && limited && !RELATIVE.matcher(lead).matches();
    }

    private static void judge(List<Reading.Place> places, Outline outline, Findings findings) {
        for (int i = 1; i < places.size(); i++) {
            Reading.Place place = places.get(i);
            for (Reading.Place earlier : places.subList(0, i)) {
                if (differs(earlier, place, outline)) {
                    report(odd(places, earlier, place), earlier, place, findings);
                    return;
                }
            }
        }
    }

    private static boolean differs(Reading.Place one, Reading.Place other, Outline outline) {
        Quantity first = one.quantity();
        Quantity second = other.quantity();
        boolean sameScope = !first.isCount() || isGoal(one) || outline.isWithin(one.passage(), other.passage());
        boolean apart = first.value()
                        .subtract(second.value())
                        .abs()
                        .compareTo(
                                first.isCount() ? BigDecimal.ZERO : first.half().max(second.half()))
                > 0;
        return sameScope && apart;
    }

    /** Of two places the one whose value the fewer others share; the later where they are as many. */
    private static Reading.Place odd(List<Reading.Place> places, Reading.Place one, Reading.Place other) {
        return shared(places, one) < shared(places, other) ? one : other;
    }

    private static long shared(List<Reading.Place> places, Reading.Place place) {
        return places.stream()
                .filter(one -> one.quantity().value().compareTo(place.quantity().value()) == 0)
                .count();
    }

    private static void report(Reading.Place odd, Reading.Place one, Reading.Place other, Findings findings) {
        Reading.Place usual = odd.equals(one) ? other : one;
        findings.compared(odd.passage(), odd.quantity());
        findings.add(
                Code.VALUES_DIFFER,
                odd.passage().span(odd.quantity()),
                "label",
                odd.passage().lead(odd.quantity()),
                "printed",
                odd.quantity().shown(),
                "line",
                Integer.toString(usual.passage().span(usual.quantity()).line()),
                "other",
                usual.quantity().shown());
    }
}
