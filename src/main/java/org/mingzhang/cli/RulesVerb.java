package org.mingzhang.cli;

import picocli.CommandLine.Option;

/** A verb that holds the rules against the disclosures of a site. */
abstract class RulesVerb extends SiteVerb {
    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--strict", descriptionKey = "strict")
    boolean strict;

    RulesVerb(Terminal terminal) {
        super(terminal);
    }

    /** How many disclosures are worked on at once. */
    int threads() {
        return Math.max(1, threads);
    }
}
