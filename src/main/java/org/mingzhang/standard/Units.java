package org.mingzhang.standard;

import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.source.Fields;

/** Reads the 单位 of a group; a word that is no unit is reported. */
final class Units {
    private Units() {}

    static Optional<AmountUnit> required(Fields fields) {
        return named(fields, fields.text("单位"));
    }

    static Optional<AmountUnit> optional(Fields fields) {
        return named(fields, fields.optionalText("单位"));
    }

    private static Optional<AmountUnit> named(Fields fields, Optional<String> term) {
        Optional<AmountUnit> unit = term.flatMap(AmountUnit::named);
        if (term.isPresent() && unit.isEmpty()) {
            fields.diagnostics().add(Code.UNIT_UNKNOWN, fields.span("单位"), "text", term.get());
        }
        return unit;
    }
}
