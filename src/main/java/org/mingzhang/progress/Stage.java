package org.mingzhang.progress;

/** What is being done, in the order of doing it. */
public enum Stage {
    /** Reads what all disclosures have in common. */
    READ,
    /** Holds the rules against disclosures. */
    CHECK,
    /** Checks disclosures and makes their pages. */
    MAKE,
    /** Writes what lists them, and puts the new site in its place. */
    WRITE,
    /** Compares disclosures of two revisions. */
    COMPARE,
    /** Looks at what stands in the place that is published to. */
    LOOK,
    /** Brings files there. */
    TRANSFER
}
