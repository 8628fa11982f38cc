package org.mingzhang.prose.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/**
 * A typed amount against the ledger of its text: one that bears a figure's name must agree with it, and one that equals a
 * figure had better refer to it.
 */
final class LedgerRule implements Rule {
    /** A number with fewer digits equals a figure by chance. */
    private static final int DIGITS = 4;

    /** A shorter name may mean many things: 支出, 收入. */
    private static final int SPECIFIC = 4;

    /** Differences of so many last digits may be those of rounded parts. */
    private static final BigDecimal ROUNDED = BigDecimal.TEN;

    /** What leads to the whole of a share. */
    private static final Pattern WHOLE = Pattern.compile("^.*占[到了]?");

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d) ?年");

    /** How names are compared, the most exact first. */
    private static final List<UnaryOperator<String>> NAMES = List.of(Labels::whole, Labels::full, Labels::bare);

    private final Pattern elsewhere;
    private final List<LedgerFigure> figures;
    private final List<Map<String, List<LedgerFigure>>> named;

    LedgerRule(Vocabulary vocabulary, List<LedgerFigure> figures) {
        this.elsewhere = Pattern.compile(String.join("|", vocabulary.entries("another-figure")));
        this.figures = figures;
        this.named = NAMES.stream()
                .map(form -> figures.stream().collect(Collectors.groupingBy(figure -> form.apply(figure.name()))))
                .toList();
    }

    @Override
    public void check(Reading reading, Findings findings) {
        if (figures.isEmpty()) {
            return;
        }
        for (Reading.Place place : reading.places()) {
            if (place.quantity().isMoney() && !place.quantity().negative()) {
                check(place, reading, findings);
            }
        }
    }

    private void check(Reading.Place place, Reading reading, Findings findings) {
        Quantity typed = place.quantity();
        String lead = WHOLE.matcher(place.passage().lead(typed)).replaceFirst("");
        List<LedgerFigure> same = List.of();
        String name = "";
        for (int i = 0; i < NAMES.size() && same.isEmpty(); i++) {
            name = NAMES.get(i).apply(lead);
            same = named.get(i).getOrDefault(name, List.of());
        }
        List<LedgerFigure> equal =
                same.stream().filter(one -> equals(one, typed)).toList();
        if (equal.isEmpty() && same.size() == 1 && isClear(place, name, same.get(0), reading)) {
            differs(place, same.get(0), findings);
        } else if (typed.printed().replaceAll("\\D", "").length() >= DIGITS) {
            equals(place, equal, findings);
        }
    }

    /** Whether the amount is printed as the figure would be in its place. */
    private static boolean equals(LedgerFigure figure, Quantity typed) {
        return figure.yuan()
                        .divide(typed.unit().yuan(), typed.decimals(), RoundingMode.HALF_UP)
                        .compareTo(typed.number())
                == 0;
    }

    /** Whether a name means one figure of this year, and the amounts are further apart than rounding brings them. */
    private boolean isClear(Reading.Place place, String name, LedgerFigure figure, Reading reading) {
        Quantity typed = place.quantity();
        Passage passage = place.passage();
        String before = passage.between(passage.sentenceStart(typed.start()), typed.start())
                .replace(name, "");
        BigDecimal apart = figure.yuan().subtract(typed.value()).abs();
        return name.length() >= SPECIFIC
                && !elsewhere.matcher(before).find()
                && YEAR.matcher(before).results().allMatch(year -> Integer.parseInt(year.group(1)) == reading.year())
                && apart.compareTo(typed.half().multiply(ROUNDED)) > 0;
    }

    private static void differs(Reading.Place place, LedgerFigure figure, Findings findings) {
        Quantity typed = place.quantity();
        findings.compared(place.passage(), typed);
        findings.add(
                Code.LEDGER_DIFFERS,
                place.passage().span(typed),
                "printed",
                typed.shown(),
                "name",
                figure.name(),
                "known",
                typed.like(figure.yuan()));
    }

    /** Names the figure that is called alike, or else every one with that amount. */
    private void equals(Reading.Place place, List<LedgerFigure> alike, Findings findings) {
        Quantity typed = place.quantity();
        List<LedgerFigure> equal = alike.isEmpty()
                ? figures.stream().filter(one -> equals(one, typed)).toList()
                : alike;
        if (equal.isEmpty()) {
            return;
        }
        findings.compared(place.passage(), typed);
        String references = equal.stream()
                .sorted(Comparator.comparing(one -> !Labels.akin(Labels.bare(one.name()), place.bare())))
                .map(one -> "{{ " + one.name() + " }}")
                .collect(Collectors.joining("、"));
        findings.add(
                Code.FIGURE_TYPED, place.passage().span(typed), "printed", typed.shown(), "references", references);
    }
}
