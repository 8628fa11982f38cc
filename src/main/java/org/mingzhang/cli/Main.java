package org.mingzhang.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the arguments, runs the verb, and tells how it went by its exit code. */
@Command(
        name = "mingzhang",
        description = "Turns a department's year of figures into a public disclosure.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeOnExecutionException = 3)
public final class Main implements Runnable {
    private final PrintWriter out;
    private final PrintWriter err;

    public Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    // A PrintStream tells its character set only from Java 18 on; on 17 it is the default one.
    @SuppressWarnings("DefaultCharset")
    public static void main(String[] args) {
        System.exit(new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true)).run(args));
    }

    /** Runs one command: 0 fine, 1 problems in content, 2 usage, 3 input, output or an internal error. */
    public int run(String... args) {
        return new CommandLine(this).setOut(out).setErr(err).execute(args);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }
}
