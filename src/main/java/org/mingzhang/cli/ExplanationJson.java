package org.mingzhang.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    String print(List<String> sentences, ExplanationTree tree) {
        String found = sentences.stream().map(Json::of).collect(Collectors.joining(","));
        return found.isEmpty()
                ? figure(tree)
                : "{\"sentences\":[" + found + "]," + figure(tree).substring(1);
    }

    private String figure(ExplanationTree tree) {
        Explanation step = tree.step();
        Map<String, String> texts = new TreeMap<>();
        texts.put("title", titles.title(tree));
        texts.put("formula", step.formula());
        texts.put("numbers", step.numbers());
        texts.put("value", value(step));
        texts.put("unit", unit(step.value(), step));
        texts.put("blank", step.blanks());
        texts.put(
                "sum",
                step.otherSum().map(sum -> sum.in(step.unit()).toPlainString()).orElse(""));
        StringJoiner members = new StringJoiner(",", "{", "}");
        texts.forEach((key, text) -> {
            if (!text.isEmpty()) {
                members.add(Json.of(key) + ":" + Json.of(text));
            }
        });
        if (tree.minus()) {
            members.add("\"minus\":true");
        }
        if (tree.repeated()) {
            members.add("\"repeated\":true");
        }
        if (step.asked() instanceof Asked.Stated stated) {
            members.add("\"origin\":" + Json.of(origin(stated.fact())));
            members.add("\"source\":" + source(stated.fact().span()));
        }
        step.declared().ifPresent(fact -> members.add("\"declared\":" + source(fact.span())));
        members.add("\"parts\":[" + tree.parts().stream().map(this::figure).collect(Collectors.joining(",")) + "]");
        return members.toString();
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

    private static String source(Span span) {
        return "{\"file\":" + Json.of(span.file().name()) + ",\"line\":" + span.line() + ",\"column\":" + span.column()
                + "}";
    }
}
