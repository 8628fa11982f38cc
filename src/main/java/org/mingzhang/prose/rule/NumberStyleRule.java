package org.mingzhang.prose.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.prose.text.Table;

/** Amounts printed in another style than the rest: told once for each kind. */
final class NumberStyleRule implements Rule {
    private static final int USUAL = 2;
    private static final int ENOUGH = 10;

    /**
     * One amount.
     *
     * @param group the unit in the text, or that it stands in a table
     */
    private record Printed(String digits, String group, Span span) {
        int decimals() {
            int point = digits.indexOf('.');
            return point < 0 ? 0 : digits.length() - point - 1;
        }
    }

    @Override
    public void check(Reading reading, Findings findings) {
        List<Printed> all = amounts(reading);
        Set<String> grouped = all.stream()
                .map(Printed::digits)
                .filter(digits -> digits.indexOf(',') > 0)
                .map(digits -> digits.replace(",", ""))
                .collect(Collectors.toCollection(HashSet::new));
        report(all, one -> grouped.contains(one.digits()), "@style.comma", findings);
        Set<String> evenGroups = all.stream().collect(Collectors.groupingBy(Printed::group)).entrySet().stream()
                .filter(group -> isEven(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        List<Printed> even =
                all.stream().filter(one -> evenGroups.contains(one.group())).toList();
        report(even, one -> one.decimals() == 1, "@style.one", findings);
        report(even, one -> one.decimals() > USUAL, "@style.more", findings);
    }

    /** Whether nearly all amounts of a group that have decimals have two. */
    private static boolean isEven(List<Printed> group) {
        long usual = group.stream().filter(one -> one.decimals() == USUAL).count();
        long decimal = group.stream().filter(one -> one.decimals() > 0).count();
        return usual >= ENOUGH && usual * 10 >= decimal * 9;
    }

    private static List<Printed> amounts(Reading reading) {
        List<Printed> all = new ArrayList<>();
        for (Reading.Place place : reading.places()) {
            if (place.quantity().isMoney() && !place.quantity().unit().word().equals("亿元")) {
                all.add(new Printed(
                        place.quantity().printed(),
                        place.quantity().unit().word(),
                        place.passage().span(place.quantity())));
            }
        }
        for (Table table : reading.text().tables()) {
            table.rows()
                    .forEach(row ->
                            row.cells().forEach(cell -> all.add(new Printed(cell.printed(), "table", cell.span()))));
        }
        all.sort(Comparator.comparingInt(one -> one.span().start()));
        return all;
    }

    private static void report(List<Printed> all, Predicate<Printed> odd, String reason, Findings findings) {
        all.stream()
                .filter(odd)
                .findFirst()
                .ifPresent(
                        one -> findings.add(Code.NUMBER_STYLE, one.span(), "printed", one.digits(), "reason", reason));
    }
}
