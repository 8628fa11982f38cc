package org.mingzhang.standard;

import java.util.Set;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.FactReader;
import org.mingzhang.source.Node;
import org.mingzhang.source.Schema;

/** Facts whose names the program itself reads: they mean the same in every standard. */
final class ReservedFacts {
    /** Published totals that differ from the sum of their parts by rounding. */
    static final String PUBLISHED_TOTALS = "公布合计";

    /** Definitions that an author adds to those of the standard. */
    static final String DEFINITIONS = "名词解释";

    private static final Set<String> HEAD = Set.of(
            FactReader.STANDARD, FactReader.UNIT, FactReader.SUBJECTS, FactReader.ACCEPTED, FactReader.CORRECTIONS);

    private ReservedFacts() {}

    /** Reports a fact that is declared under a reserved name in another way. */
    static void check(Node.Scalar key, Schema schema, Diagnostics diagnostics) {
        String name = key.text();
        if (HEAD.contains(name)) {
            report(key, "@reserved.head", diagnostics);
        } else if (name.equals(PUBLISHED_TOTALS) && !(value(schema) instanceof Schema.Amount)) {
            report(key, "@reserved.amounts", diagnostics);
        } else if (name.equals(DEFINITIONS) && !(value(schema) instanceof Schema.Text)) {
            report(key, "@reserved.texts", diagnostics);
        }
    }

    private static Schema value(Schema schema) {
        return schema instanceof Schema.ByName names ? names.value() : new Schema.Count("");
    }

    private static void report(Node.Scalar key, String expected, Diagnostics diagnostics) {
        diagnostics.add(Code.RESERVED_FACT, key.span(), "key", key.text(), "expected", expected);
    }
}
