package org.mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What every verb has: a terminal, and its help. The result of a call is the exit code. */
abstract class Verb implements Callable<Integer> {
    final Terminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    Verb(Terminal terminal) {
        this.terminal = terminal;
    }
}
