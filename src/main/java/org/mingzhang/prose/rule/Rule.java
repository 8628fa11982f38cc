package org.mingzhang.prose.rule;

/** One rule. It adds findings where it is sure, and marks the figures that it could compare. */
@FunctionalInterface
interface Rule {
    void check(Reading reading, Findings findings);
}
