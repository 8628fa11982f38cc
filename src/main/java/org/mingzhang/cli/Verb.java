package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.progress.Listener;
import picocli.CommandLine.Option;

/** What every verb has: a terminal, its help, and how much it says. The result of a call is the exit code. */
abstract class Verb implements Callable<Integer> {
    final Terminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** What was asked for is printed, and what is wrong; nothing else. */
    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    Verb(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether a person wants to know how it goes, and how it went wrong. */
    final boolean isVerbose() {
        return verbose;
    }

    /** Whether what stands on out is for a program. */
    boolean isForProgram() {
        return false;
    }

    /** The folder that is worked on, as far as the verb has one. */
    Optional<Path> place() {
        return Optional.empty();
    }

    /** Does the work, and tells how it goes as far as somebody wants to see it. */
    final <T> T followed(Function<Listener, T> work) {
        Telling telling = telling();
        place().ifPresent(place -> telling.reads(place.toString()));
        try {
            return work.apply(telling);
        } finally {
            telling.ends();
        }
    }

    private Telling telling() {
        if (verbose) {
            return new VerboseLog(terminal, System::nanoTime);
        }
        return quiet || isForProgram() || !terminal.isWatched()
                ? new Telling.Silent()
                : new ProgressLine(terminal, System::nanoTime);
    }

    /** Tells to err what stood in the way; remarks, too, unless it is to be quiet. */
    final void complain(Diagnostics problems) {
        terminal.complain(heard(problems));
    }

    /** What is told of findings that were not asked for. */
    final Diagnostics heard(Diagnostics problems) {
        Diagnostics heard = new Diagnostics();
        problems.sorted().stream()
                .filter(one -> !quiet || one.severity() != Severity.NOTICE)
                .forEach(heard::add);
        return heard;
    }
}
