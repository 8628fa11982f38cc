package org.mingzhang.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Money;

/**
 * What may be written as a single value, as JSON Schema.
 *
 * <p>Of several types the first is the one with which an editor completes a key: a text leaves the place after the colon
 * empty, where a number would put a 0 that nobody typed.
 */
final class LeafPrinter {
    private LeafPrinter() {}

    static Map<String, Object> leaf(Schema schema) {
        if (schema instanceof Schema.Amount amount) {
            return amount(amount);
        }
        if (schema instanceof Schema.Count count) {
            return count(count);
        }
        if (schema instanceof Schema.Choice choice) {
            return choice(choice);
        }
        if (schema instanceof Schema.Formed formed) {
            Map<String, Object> printed = described(formed.note(), List.of("string", "null"));
            return with(
                    printed,
                    "pattern",
                    Blanks.around("(" + formed.form() + ")?"),
                    "errorMessage",
                    "应为" + formed.expected());
        }
        return described(schema.note(), List.of("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> amount(Schema.Amount amount) {
        String unit = amount.unit()
                .map(fixed -> "单位：" + fixed.term() + "，与文件开头的“单位”无关")
                .orElse("单位：文件开头写的" + AmountUnit.WAN_YUAN.term() + "或" + AmountUnit.YUAN.term());
        return with(
                described(amount.note() + "\n\n" + unit, List.of("string", "number", "null")),
                "pattern",
                Blanks.around("(" + AmountText.ACCEPTED + ")?"),
                "multipleOf",
                BigDecimal.ONE.movePointLeft(Money.DECIMALS),
                "errorMessage",
                "应为金额：只写数字，不写单位，最多两位小数；推算的在后面写“推算”");
    }

    private static Map<String, Object> count(Schema.Count count) {
        return with(
                described(count.note() + "（整数）", List.of("string", "integer", "null")),
                "pattern",
                Blanks.around("(" + CountText.ACCEPTED + ")?"),
                "minimum",
                0,
                "maximum",
                CountText.MOST,
                "errorMessage",
                "应为整数，例如 12；不写单位");
    }

    /** The words are examples, not an enumeration: the reader passes over blanks around them. */
    private static Map<String, Object> choice(Schema.Choice choice) {
        String words = String.join("、", choice.words());
        String form = choice.words().stream()
                .map(word -> word.replaceAll("[\\^$\\\\.*+?()\\[\\]{}|/]", "\\\\$0"))
                .collect(Collectors.joining("|", "(", ")?"));
        return with(
                described(choice.note() + "。可以写：" + words, List.of("string", "null")),
                "pattern",
                Blanks.around(form),
                "examples",
                choice.words(),
                "errorMessage",
                "应为：" + words);
    }

    static Map<String, Object> described(String note, @Nullable Object types) {
        Map<String, Object> printed = note.isBlank() ? Json.object() : Json.object("description", note);
        if (types != null) {
            printed.put("type", types);
        }
        return printed;
    }

    static Map<String, Object> with(Map<String, Object> printed, Object... members) {
        printed.putAll(Json.object(members));
        return printed;
    }
}
