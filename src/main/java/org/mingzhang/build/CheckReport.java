package org.mingzhang.build;

import org.mingzhang.check.Tally;
import org.mingzhang.diagnostic.Diagnostics;

/**
 * What checking found.
 *
 * @param disclosures how many disclosures were looked at
 */
public record CheckReport(Diagnostics diagnostics, int disclosures, Tally tally) {}
