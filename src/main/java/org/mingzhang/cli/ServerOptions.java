package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mingzhang.release.Access;
import org.mingzhang.release.Place;
import org.mingzhang.release.ServerAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By what a verb enters a server. A password is no option: others on the machine can see the command line. */
final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--identity", paramLabel = "FILE", descriptionKey = "server.identity")
    private Optional<Path> identity = Optional.empty();

    @Option(names = "--known-hosts", paramLabel = "FILE", descriptionKey = "server.hosts")
    private Optional<Path> knownHosts = Optional.empty();

    /** The server of an address; empty where the text is no address of one. */
    Optional<Place.Server> server(String text, Terminal terminal) {
        if (ServerAddress.holdsPassword(text)) {
            throw misused(terminal.texts().text("server.password", ConsoleSecrets.PASSWORD));
        }
        return ServerAddress.of(text).map(address -> new Place.Server(address, access(terminal)));
    }

    private Access access(Terminal terminal) {
        return new Access(
                Path.of(System.getProperty("user.home", "")),
                System.getProperty("user.name", ""),
                Optional.ofNullable(System.getenv("SSH_AUTH_SOCK"))
                        .filter(socket -> !socket.isBlank())
                        .map(Path::of),
                identity,
                knownHosts,
                new ConsoleSecrets(terminal.texts()));
    }

    ParameterException misused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
