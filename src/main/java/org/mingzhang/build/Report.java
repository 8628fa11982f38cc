package org.mingzhang.build;

import java.util.List;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * How a build went.
 *
 * @param check what was found
 * @param published whether the new site now stands; if not, the old one still does
 * @param disclosures how many disclosures it holds
 * @param files how many files were written
 * @param bytes how large they are together
 */
public record Report(CheckReport check, boolean published, int disclosures, int files, long bytes) {
    static Report failed(Diagnostics diagnostics) {
        return failed(new CheckReport(diagnostics, List.of()));
    }

    static Report failed(CheckReport check) {
        return new Report(check, false, 0, 0, 0);
    }

    /** All findings. */
    public Diagnostics diagnostics() {
        return check.diagnostics();
    }
}
