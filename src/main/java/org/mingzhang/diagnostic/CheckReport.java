package org.mingzhang.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * What checking a site found.
 *
 * @param site what concerns no disclosure alone, such as its standards
 * @param checked the disclosures that were looked at, by address
 */
public record CheckReport(Diagnostics site, List<Checked> checked) {
    public CheckReport {
        checked = List.copyOf(checked);
    }

    /**
     * One disclosure.
     *
     * @param address {@code DEPARTMENT/YEAR/KIND}
     * @param department its name; empty where the disclosure could not be read
     * @param kind what it is called, such as 部门决算; empty where it could not be read
     */
    public record Checked(
            String address, String department, String year, String kind, Diagnostics diagnostics, Tally tally) {}

    /** All findings. */
    public Diagnostics diagnostics() {
        Diagnostics all = new Diagnostics();
        all.addAll(site);
        checked.forEach(one -> all.addAll(one.diagnostics()));
        return all;
    }

    /** What was looked at, altogether. */
    public Tally tally() {
        Tally all = Tally.NOTHING;
        for (Checked one : checked) {
            all = all.plus(one.tally());
        }
        return all;
    }

    /** Every finding with its disclosure's, in the order in which they are listed; what is accepted left out. */
    public List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>(site.sorted());
        checked.forEach(one -> findings.addAll(one.diagnostics().sorted()));
        return findings.stream().distinct().toList();
    }
}
