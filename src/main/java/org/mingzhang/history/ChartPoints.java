package org.mingzhang.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.Money;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.standard.ChartForm;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Source;

/**
 * The amounts that a chart draws.
 *
 * @param amounts as printed, by their labels
 * @param origins the facts that they come from
 */
record ChartPoints(String id, String title, Map<String, Money> amounts, Set<FactPath> origins) {
    static final ChartPoints NONE = new ChartPoints("", "", Map.of(), Set.of());

    /** The charts of an edition, by key. */
    static Map<String, ChartPoints> of(Edition edition) {
        Map<String, ChartPoints> all = new LinkedHashMap<>();
        edition.narrative().charts().forEach((key, chart) -> all.put(key, of(edition, chart)));
        return all;
    }

    private static ChartPoints of(Edition edition, Narrative.Chart chart) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        if (chart.data() instanceof Narrative.Comparison comparison) {
            String year = "（" + edition.disclosure().year() + "）";
            String before = "（" + edition.disclosure().year().previous() + "）";
            for (Narrative.Group group : comparison.groups()) {
                group.previous().ifPresent(money -> amounts.put(group.name() + before, money));
                amounts.put(group.name() + year, group.current());
            }
        } else {
            ((Narrative.Structure) chart.data()).shares().forEach(share -> amounts.put(share.name(), share.amount()));
        }
        amounts.replaceAll((name, money) -> money.printed(edition.unit()));
        ChartForm form = edition.filled().standard().charts().get(chart.key());
        List<Source> sources = form == null ? List.of() : sources(edition, form);
        return new ChartPoints(
                chart.id(), chart.title(), amounts, edition.origins().of(sources));
    }

    private static List<Source> sources(Edition edition, ChartForm form) {
        List<Source> sources = new ArrayList<>();
        for (Expression expression : expressions(form.kind()).collect(Collectors.toList())) {
            sources.addAll(edition.filled().quantity(expression, Scope.exact()).sources());
        }
        return sources;
    }

    private static Stream<Expression> expressions(ChartForm.Kind kind) {
        return kind instanceof ChartForm.Comparison comparison
                ? comparison.groups().stream().flatMap(group -> Stream.of(group.current(), group.previous()))
                : ((ChartForm.Structure) kind).parts().stream().map(ChartForm.PartOfWhole::amount);
    }
}
