package org.mingzhang.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete verbs and options. */
@Command(name = "completion")
final class CompletionCommand extends Verb {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        terminal.out().print(AutoComplete.bash(program.getCommandName(), program));
        terminal.out().flush();
        return 0;
    }
}
