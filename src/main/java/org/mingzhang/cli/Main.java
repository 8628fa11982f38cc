package org.mingzhang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the arguments, runs the verb, and tells how it went by its exit code. */
@Command(name = "mingzhang", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main implements Runnable {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;

    public Main(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    // A PrintStream tells its character set only from Java 18 on; on 17 it is the default one.
    @SuppressWarnings("DefaultCharset")
    public static void main(String[] args) {
        Locale locale = Language.of(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY));
        int exit = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), locale).run(args);
        System.exit(exit);
    }

    /** Runs one command: 0 fine, 1 problems in content, 2 usage, 3 input, output or an internal error. */
    public int run(String... args) {
        CommandLine line = commandLine();
        line.setParameterExceptionHandler((problem, arguments) -> usage(problem));
        line.setExecutionExceptionHandler((problem, command, result) -> internal(problem));
        return line.execute(args);
    }

    private CommandLine commandLine() {
        Texts texts = Texts.in(locale);
        CommandLine line = new CommandLine(this)
                .addSubcommand(new BuildCommand(out, err, locale))
                .addSubcommand(new CheckCommand(out, err, locale))
                .addSubcommand(new AuditCommand(out, err, locale))
                .addSubcommand(new ExplainCommand(out, err, locale));
        line.setOut(out).setErr(err);
        line.setResourceBundle(texts.bundle());
        return line;
    }

    private int usage(ParameterException problem) {
        Texts texts = Texts.in(locale);
        Diagnostics diagnostics = new Diagnostics();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().get(0);
            List<String> near = Nearest.to(typed, words(problem.getCommandLine()));
            diagnostics.add(
                    Code.COMMAND_LINE,
                    null,
                    "problem",
                    texts.text("unknown", typed),
                    "nearest",
                    String.join(" ", near));
        } else {
            diagnostics.add(
                    Code.COMMAND_LINE, null, "problem", texts.text("misused", String.valueOf(problem.getMessage())));
        }
        err.print(new DiagnosticText(locale, false).print(diagnostics));
        err.flush();
        return Code.COMMAND_LINE.exit();
    }

    /** What can be typed at this place. */
    private static Set<String> words(CommandLine line) {
        Set<String> words = new TreeSet<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        return words;
    }

    /** A bug: one line for the user, the trace only where it is asked for. */
    private int internal(Exception problem) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.add(Code.INTERNAL, null, "problem", problem.toString());
        err.print(new DiagnosticText(locale, false).print(diagnostics));
        if (System.getenv("MINGZHANG_TRACE") != null) {
            problem.printStackTrace(err);
        }
        err.flush();
        return Code.INTERNAL.exit();
    }

    @Override
    public void run() {
        commandLine().usage(out);
    }
}
