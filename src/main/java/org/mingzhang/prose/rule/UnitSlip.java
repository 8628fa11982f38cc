package org.mingzhang.prose.rule;

import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Quantity;

/** Reports 元 that must be 万元, or the reverse. */
final class UnitSlip {
    private UnitSlip() {}

    static void report(Passage passage, Quantity slipped, Findings findings) {
        String right = slipped.unit().word().equals("元") ? "万元" : "元";
        findings.add(
                Code.UNIT_SLIP, passage.span(slipped), "printed", slipped.shown(), "right", slipped.printed() + right);
    }
}
