package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.source.Failure;

/** The private keys of the user, read one after the other as the server turns them down. */
final class UserKeys implements KeyIdentityProvider {
    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final Access access;
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<KeyPair> named;

    /** A key that the user named is read at once: without it there is no need to ask the server. */
    UserKeys(Access access) {
        this.access = access;
        this.named = access.identity().map(this::named).orElseGet(List::of);
    }

    private List<KeyPair> named(Path file) {
        try {
            List<KeyPair> keys = read(file);
            if (!keys.isEmpty()) {
                return keys;
            }
            throw new GeneralSecurityException("no key");
        } catch (IOException e) {
            String reason = Files.isReadable(file) ? "@reason.key" : unreadable(file, e);
            throw new TargetException(e, Code.IDENTITY_UNREADABLE, "file", file.toString(), "reason", reason);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new TargetException(e, Code.IDENTITY_UNREADABLE, "file", file.toString(), "reason", "@reason.key");
        }
    }

    private static String unreadable(Path file, IOException problem) {
        return Files.exists(file) ? Failure.reason(problem) : "@reason.nofile";
    }

    private List<KeyPair> read(Path file) throws IOException, GeneralSecurityException {
        tried.add(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName(file.toString()),
                    in,
                    (session, resource, attempt) ->
                            access.secrets().passphrase(file.toString()).orElse(null));
            List<KeyPair> read = new ArrayList<>();
            if (keys != null) {
                keys.forEach(read::add);
            }
            return read;
        }
    }

    @Override
    public Iterable<KeyPair> loadKeys(SessionContext session) {
        if (access.identity().isPresent()) {
            return named;
        }
        return () -> usual().flatMap(file -> usual(file).stream()).iterator();
    }

    private Stream<Path> usual() {
        return USUAL.stream().map(access.ssh()::resolve).filter(Files::isRegularFile);
    }

    /** One of several that cannot be read is passed over: another may do, or the password. */
    private List<KeyPair> usual(Path file) {
        try {
            return read(file);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return List.of();
        }
    }

    /** The files that were read, or were to be. */
    List<String> tried() {
        return List.copyOf(tried);
    }

    /** The socket of the agent, unless the user named the one key to be used. */
    Optional<Path> agent() {
        return access.identity().isPresent() ? Optional.empty() : access.agent().filter(Files::exists);
    }
}
