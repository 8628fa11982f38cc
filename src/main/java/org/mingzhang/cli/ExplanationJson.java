package org.mingzhang.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.ExplanationTree;
import org.mingzhang.standard.Value;

/**
 * Prints how a figure came about for machines: {@code {"disclosure", "figures": [{sentences, title, value, unit,
 * formula, numbers, blank, parts, source …}]}}. A value is a decimal number in the unit beside it; what does not apply is left out.
 */
final class ExplanationJson {
    private final Titles titles;

    ExplanationJson(Titles titles) {
        this.titles = titles;
    }

    /**
     * One figure.
     *
     * @param sentences where it was found; the member is left out where it was asked by name
     */
    Map<String, Object> object(List<String> sentences, ExplanationTree tree) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!sentences.isEmpty()) {
            members.put("sentences", sentences);
        }
        members.putAll(figure(tree));
        return members;
    }

    private Map<String, Object> figure(ExplanationTree tree) {
        Explanation step = tree.step();
        Map<String, Object> members = Json.object(
                "title", titles.title(tree),
                "value", value(step),
                "unit", unit(step.value(), step),
                "formula", step.formula(),
                "numbers", step.numbers(),
                "sum",
                        step.otherSum()
                                .map(sum -> sum.in(step.unit()).toPlainString())
                                .orElse(""),
                "blank", step.blanks());
        members.values().removeIf(""::equals);
        if (tree.minus()) {
            members.put("minus", true);
        }
        if (tree.repeated()) {
            members.put("repeated", true);
        }
        if (step.asked() instanceof Asked.Stated stated) {
            members.put("origin", origin(stated.fact()));
            members.put("source", source(stated.fact().span()));
        }
        step.declared().ifPresent(fact -> members.put("declared", source(fact.span())));
        members.put("parts", tree.parts().stream().map(this::figure).toList());
        return members;
    }

    private static String value(Explanation step) {
        if (step.value() instanceof Value.Amount amount) {
            return amount.money().in(step.unit()).toPlainString();
        }
        return step.value() instanceof Value.Rate rate ? rate.percent().value().toPlainString() : step.printed();
    }

    private static String unit(Value value, Explanation step) {
        return value instanceof Value.Amount ? step.unit().term() : value instanceof Value.Rate ? "%" : "";
    }

    private static String origin(Fact fact) {
        return fact.origin().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> source(Span span) {
        return Json.object("file", span.file().name(), "line", span.line(), "column", span.column());
    }
}
