package org.mingzhang.history;

/** Who brought a change about, as far as the history tells. */
public sealed interface Author {
    /** A commit did. */
    record Committed(Commit commit) implements Author {}

    /** It stands in the working tree and was never committed. */
    record Uncommitted() implements Author {}

    /** The history was cut off before it. */
    record Unknown() implements Author {}

    /** It follows from another disclosure or from the standard, and was not typed here. */
    record Elsewhere() implements Author {}
}
