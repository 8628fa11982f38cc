package org.mingzhang.release;

import java.nio.file.Path;
import java.util.Optional;

/**
 * By what a server is entered.
 *
 * @param home the user's folder, which may hold {@code .ssh}
 * @param user the name of the user here, who has the same there where the address names none
 * @param agent the socket of the agent that holds the user's keys
 * @param identity the one private key to be used; without it, the agent's and those of {@code .ssh}
 * @param knownHosts the list of servers that are trusted; without it, that of {@code .ssh}
 * @param secrets where passwords and passphrases come from
 */
public record Access(
        Path home,
        String user,
        Optional<Path> agent,
        Optional<Path> identity,
        Optional<Path> knownHosts,
        Secrets secrets) {
    /** Asked only when there is no other way. What they answer is kept nowhere and told to nobody but the server. */
    public interface Secrets {
        /** The password of a user at a server, if there is one. */
        Optional<String> password(String who);

        /** The passphrase of a private key, if there is one. */
        Optional<String> passphrase(String file);
    }

    Path ssh() {
        return home.resolve(".ssh");
    }

    Path hosts() {
        return knownHosts.orElseGet(() -> ssh().resolve("known_hosts"));
    }
}
