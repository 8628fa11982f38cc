package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;
import org.mingzhang.ledger.Facts;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Subject;
import org.mingzhang.source.Classification;
import org.mingzhang.source.ContentSchema;
import org.mingzhang.source.Schema;

/**
 * One fact of zero wherever a schema allows one, with one subject or name for each key that an author chooses. A standard
 * filled with them has every line that facts can bring about.
 */
final class SampleFacts {
    private static final String NAME = "1";

    private final ContentSchema schema;
    private final Span place;
    private final Map<FactPath, Fact> facts = new LinkedHashMap<>();

    private SampleFacts(ContentSchema schema, Span place) {
        this.schema = schema;
        this.place = place;
    }

    static Facts of(ContentSchema schema, Span place) {
        SampleFacts samples = new SampleFacts(schema, place);
        samples.below(List.of(), schema.facts());
        return Facts.of(samples.facts.values());
    }

    private void below(List<String> keys, Schema schema) {
        if (schema instanceof Schema.Group group) {
            group.fields().forEach((key, field) -> below(with(keys, key), field.schema()));
        } else if (schema instanceof Schema.BySubject subjects) {
            below(with(keys, code(subjects)), subjects.value());
        } else if (schema instanceof Schema.ByName names) {
            below(with(keys, NAME), names.value());
        } else if (schema instanceof Schema.ListOf list) {
            below(with(keys, NAME), list.item());
        } else if (schema instanceof Schema.Either either) {
            below(keys, either.nested());
        } else {
            FactPath path = new FactPath(keys);
            facts.put(path, new Fact(path, value(schema), Fact.Origin.STATED, place));
        }
    }

    private static FactValue value(Schema schema) {
        if (schema instanceof Schema.Amount) {
            return new FactValue.Amount(Money.ZERO, AmountUnit.YUAN);
        }
        return schema instanceof Schema.Count ? new FactValue.Count(0) : new FactValue.Text("");
    }

    /** A code of the greatest length that may be typed there. */
    private String code(Schema.BySubject subjects) {
        int digits =
                subjects.digits().stream().mapToInt(Integer::intValue).max().orElse(0);
        Classification known = schema.classifications().get(subjects.classification());
        return known == null
                ? NAME
                : known.subjects().stream()
                        .map(Subject::code)
                        .filter(code -> digits == 0 || code.length() == digits)
                        .findFirst()
                        .orElse(NAME);
    }

    private static List<String> with(List<String> keys, String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }
}
