package org.mingzhang.cli;

import java.util.Optional;
import org.mingzhang.release.Access;

/** The password from the environment, or typed; a passphrase typed. What is typed is not shown. */
final class ConsoleSecrets implements Access.Secrets {
    /** The variable of the environment. */
    static final String PASSWORD = "MINGZHANG_SFTP_PASSWORD";

    private final Texts texts;

    ConsoleSecrets(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> password(String who) {
        return Optional.ofNullable(System.getenv(PASSWORD))
                .filter(password -> !password.isEmpty())
                .or(() -> typed(texts.text("server.ask.password", who)));
    }

    @Override
    public Optional<String> passphrase(String file) {
        return typed(texts.text("server.ask.passphrase", file));
    }

    /** Nothing where nobody sits at a terminal, or nothing was typed. */
    private static Optional<String> typed(String question) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", question))
                .map(String::new)
                .filter(text -> !text.isEmpty());
    }
}
