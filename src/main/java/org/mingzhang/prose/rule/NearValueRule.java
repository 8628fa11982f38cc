package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** Amounts of one named thing that differ in the last digit, or by two digits swapped. */
final class NearValueRule implements Rule {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{4,30})[”\"]");
    private static final int DIGITS = 4;
    private static final int MANY = 60;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public void check(Reading reading, Findings findings) {
        Map<String, List<Reading.Place>> groups = new LinkedHashMap<>();
        for (Reading.Place place : reading.places()) {
            Quantity quantity = place.quantity();
            if (quantity.isMoney() && quantity.number().precision() >= DIGITS && quantity.decimals() >= 2) {
                groups.computeIfAbsent(name(place), one -> new ArrayList<>()).add(place);
            }
        }
        groups.remove("");
        groups.values().stream().filter(places -> places.size() <= MANY).forEach(places -> judge(places, findings));
    }

    /** The quoted name before the amount in its sentence, or the bare label. */
    private static String name(Reading.Place place) {
        Passage passage = place.passage();
        int end = place.quantity().start();
        String before = passage.between(passage.sentenceStart(end), end);
        Matcher matcher = QUOTED.matcher(before);
        String name = "";
        while (matcher.find()) {
            name = matcher.group(1);
        }
        String bare = place.bare();
        boolean moved = Movement.in(passage.lead(place.quantity())) != null;
        return !name.isEmpty() ? name : bare.length() >= 4 && !moved ? bare : "";
    }

    private static void judge(List<Reading.Place> places, Findings findings) {
        for (Reading.Place place : places) {
            List<Reading.Place> near =
                    places.stream().filter(other -> isNear(place, other)).toList();
            long agreeing =
                    places.stream().filter(other -> agrees(place, other)).count();
            boolean odd = near.stream()
                    .anyMatch(other ->
                            places.stream().filter(one -> agrees(other, one)).count() > agreeing);
            if (odd) {
                report(place, near.get(0), findings);
            }
        }
    }

    private static boolean agrees(Reading.Place one, Reading.Place other) {
        Quantity first = one.quantity();
        Quantity second = other.quantity();
        int scale = Math.min(first.decimals(), second.decimals());
        return first.isSameUnit(second) && rounded(first, scale).compareTo(rounded(second, scale)) == 0;
    }

    private static BigDecimal rounded(Quantity quantity, int scale) {
        return quantity.number().setScale(scale, RoundingMode.HALF_UP);
    }

    private static boolean isNear(Reading.Place one, Reading.Place other) {
        Quantity first = one.quantity();
        Quantity second = other.quantity();
        if (agrees(one, other) || !first.isSameUnit(second)) {
            return false;
        }
        boolean last = first.number().subtract(second.number()).abs().compareTo(CENT) <= 0;
        return last || isSwapped(first.number().toPlainString(), second.number().toPlainString());
    }

    static boolean isSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static void report(Reading.Place place, Reading.Place other, Findings findings) {
        findings.add(
                Code.VALUES_NEAR,
                place.passage().span(place.quantity()),
                "label",
                name(place),
                "printed",
                place.quantity().shown(),
                "line",
                Integer.toString(other.passage().span(other.quantity()).line()),
                "other",
                other.quantity().shown());
    }
}
