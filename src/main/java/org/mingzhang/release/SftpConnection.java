package org.mingzhang.release;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;

/** A line to a server on which files can be transferred; the server is one that is trusted, and the user was let in. */
final class SftpConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As long as somebody may take to type a password. */
    private static final Duration LOGIN = Duration.ofMinutes(2);

    private static final Duration ALIVE = Duration.ofSeconds(10);
    private static final int UNANSWERED = 3;

    private final ServerAddress address;
    private final SshClient client;
    private final SftpClient sftp;

    private SftpConnection(ServerAddress address, SshClient client, SftpClient sftp) {
        this.address = address;
        this.client = client;
        this.sftp = sftp;
    }

    /** Connects; what stands in the way is a {@link TargetException}. */
    static SftpConnection to(Place.Server server) {
        HostKeys hosts = new HostKeys(server.address(), server.access().hosts());
        UserKeys keys = new UserKeys(server.access());
        Password password = new Password(server);
        SshClient client = client(hosts, keys, password);
        try {
            ClientSession session = session(client, server, hosts);
            login(session, server, keys, password);
            return new SftpConnection(server.address(), client, sftp(session, server.address()));
        } catch (TargetException e) {
            client.stop();
            throw e;
        }
    }

    private static SshClient client(HostKeys hosts, UserKeys keys, Password password) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier(hosts);
        client.setSignatureFactories(inOrder(client.getSignatureFactories(), hosts.kinds()));
        client.setKeyIdentityProvider(keys);
        client.setPasswordIdentityProvider(
                session -> () -> password.ask().stream().iterator());
        keys.agent().ifPresent(socket -> client.setAgentFactory(AgentSocket.factory(socket)));
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, PATIENCE);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, LOGIN);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, ALIVE);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED);
        client.start();
        return client;
    }

    /** A server has keys of several kinds: it is to show the one by which it is known. Certificates are not understood. */
    private static List<NamedFactory<Signature>> inOrder(List<NamedFactory<Signature>> all, Set<String> kinds) {
        List<NamedFactory<Signature>> ordered = new ArrayList<>(all);
        ordered.removeIf(factory -> KeyUtils.isCertificateAlgorithm(factory.getName()));
        ordered.sort((one, other) -> Boolean.compare(
                kinds.contains(KeyUtils.getCanonicalKeyType(other.getName())),
                kinds.contains(KeyUtils.getCanonicalKeyType(one.getName()))));
        return ordered;
    }

    private static ClientSession session(SshClient client, Place.Server server, HostKeys hosts) {
        ServerAddress address = server.address();
        String user = address.user().isEmpty() ? server.access().user() : address.user();
        try {
            InetAddress.getByName(address.host());
            ClientSession session = client.connect(user, address.host(), address.port())
                    .verify(PATIENCE)
                    .getSession();
            Set<ClientSessionEvent> events = session.waitFor(
                    EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED), PATIENCE.toMillis());
            if (hosts.refusal().isPresent()) {
                throw hosts.refusal().get();
            }
            if (!events.contains(ClientSessionEvent.WAIT_AUTH) || session.isClosing()) {
                throw unreachable(address, "@reason.notssh", null);
            }
            return session;
        } catch (IOException e) {
            throw unreachable(address, reason(e), e);
        }
    }

    private static String reason(Throwable problem) {
        if (problem instanceof UnknownHostException) {
            return "@reason.nohost";
        }
        if (problem instanceof NoRouteToHostException) {
            return "@reason.noroute";
        }
        if (problem instanceof ConnectException) {
            return "@reason.refused";
        }
        return problem.getCause() == null ? "@reason.silent" : reason(problem.getCause());
    }

    private static void login(ClientSession session, Place.Server server, UserKeys keys, Password password) {
        try {
            session.auth().verify(LOGIN);
        } catch (IOException e) {
            List<String> tried = new ArrayList<>(keys.tried());
            keys.agent().ifPresent(socket -> tried.add("ssh-agent"));
            password.given().ifPresent(given -> tried.add("password"));
            String list = tried.isEmpty() ? "@login.nothing" : String.join(", ", tried);
            throw new TargetException(
                    e,
                    Code.LOGIN_REFUSED,
                    "user",
                    session.getUsername(),
                    "server",
                    server.address().knownAs(),
                    "tried",
                    list);
        }
    }

    private static SftpClient sftp(ClientSession session, ServerAddress address) {
        try {
            return SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            throw unreachable(address, "@reason.nosftp", e);
        }
    }

    private static TargetException unreachable(ServerAddress address, String reason, @Nullable Exception cause) {
        return new TargetException(cause, Code.SERVER_UNREACHABLE, "server", address.knownAs(), "reason", reason);
    }

    SftpClient client() {
        return sftp;
    }

    ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        client.stop();
    }

    /** Asked at most once, and only when no key did. */
    private static final class Password {
        private final Place.Server server;
        private Optional<Optional<String>> answer = Optional.empty();

        Password(Place.Server server) {
            this.server = server;
        }

        synchronized Optional<String> ask() {
            if (answer.isEmpty()) {
                ServerAddress address = server.address();
                String user = address.user().isEmpty() ? server.access().user() : address.user();
                answer = Optional.of(server.access().secrets().password(user + "@" + address.knownAs()));
            }
            return answer.get();
        }

        synchronized Optional<String> given() {
            return answer.flatMap(known -> known);
        }
    }
}
