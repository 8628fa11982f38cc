package org.mingzhang.build;

import org.mingzhang.diagnostic.Diagnostics;

/**
 * How a build went.
 *
 * @param published whether the new site now stands; if not, the old one still does
 * @param disclosures how many disclosures it holds
 * @param files how many files were written
 * @param bytes how large they are together
 */
public record Report(Diagnostics diagnostics, boolean published, int disclosures, int files, long bytes) {
    static Report failed(Diagnostics diagnostics) {
        return new Report(diagnostics, false, 0, 0, 0);
    }
}
