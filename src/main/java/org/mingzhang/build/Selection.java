package org.mingzhang.build;

import java.util.List;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.source.Address;

/** Chooses disclosures of a site by what was typed. */
final class Selection {
    private Selection() {}

    /**
     * The disclosures whose address is the given one or begins with it; that there is none is reported.
     *
     * @param chosen {@code DEPARTMENT}, {@code DEPARTMENT/YEAR} or {@code DEPARTMENT/YEAR/KIND}; empty for all
     */
    static List<Address> of(List<Address> all, String chosen, Diagnostics diagnostics) {
        List<Address> selected =
                all.stream().filter(address -> address.isWithin(chosen)).toList();
        if (all.isEmpty()) {
            diagnostics.add(Code.NO_DISCLOSURE, null);
        } else if (selected.isEmpty()) {
            unknown(chosen, all, diagnostics);
        }
        return selected;
    }

    private static void unknown(String chosen, List<Address> all, Diagnostics diagnostics) {
        TreeSet<String> known = new TreeSet<>();
        all.forEach(address -> {
            known.add(address.department());
            known.add(address.department() + "/" + address.year());
            known.add(address.toString());
        });
        diagnostics.add(
                Code.DISCLOSURE_UNKNOWN,
                null,
                "text",
                chosen,
                "known",
                String.join("、", known),
                "nearest",
                String.join("、", Nearest.to(chosen, known)));
    }
}
