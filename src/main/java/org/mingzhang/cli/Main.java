package org.mingzhang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the arguments, runs the verb, and tells how it went by its exit code. */
@Command(name = "mingzhang", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main implements Runnable {
    private final Terminal terminal;

    /** A run that prints to these, in one colour. */
    public Main(PrintWriter out, PrintWriter err, Locale locale) {
        this(new Terminal(out, err, locale, "", false));
    }

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        Locale locale = Language.of(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY));
        System.exit(new Main(Terminal.ofProcess(System.getenv(), locale)).run(args));
    }

    /** Runs one command: 0 fine, 1 problems in content, 2 usage, 3 input, output or an internal error. */
    public int run(String... args) {
        CommandLine line = commandLine();
        line.setParameterExceptionHandler((problem, arguments) -> usage(problem));
        line.setExecutionExceptionHandler((problem, command, result) -> internal(problem, command));
        return line.execute(args);
    }

    private CommandLine commandLine() {
        Texts texts = terminal.texts();
        CommandLine line = new CommandLine(this)
                .addSubcommand(new NewCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new PreviewCommand(terminal))
                .addSubcommand(new BuildCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new AuditCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal));
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setResourceBundle(texts.bundle());
        return line;
    }

    private int usage(ParameterException problem) {
        Texts texts = terminal.texts();
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
        terminal.complain(diagnostics);
        return Code.COMMAND_LINE.exit();
    }

    /** What can be typed at this place. */
    private static Set<String> words(CommandLine line) {
        Set<String> words = new TreeSet<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        return words;
    }

    /** A bug: one line for the user, the trace only where it is asked for. */
    private int internal(Exception problem, CommandLine command) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.add(Code.INTERNAL, null, "problem", problem.toString());
        terminal.complain(diagnostics);
        boolean verbose = command.getCommand() instanceof Verb verb && verb.isVerbose();
        if (verbose || System.getenv("MINGZHANG_TRACE") != null) {
            problem.printStackTrace(terminal.err());
            terminal.err().flush();
        }
        return Code.INTERNAL.exit();
    }

    @Override
    public void run() {
        commandLine().usage(terminal.out());
    }
}
