package org.mingzhang.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.NullMarked;

/**
 * A real SFTP server on this machine, of the same library, with a folder as its root. It counts what is asked of it, and
 * can hang up in the midst of it. One user and one key are let in.
 */
@NullMarked
public final class SftpServerFixture implements AutoCloseable {
    public static final String USER = "publisher";
    public static final String PASSWORD = "geheim-口令";

    private final Path root;
    private final Path folder;
    private final SshServer server;
    private final PublicKey hostKey;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger end = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicLong bytes = new AtomicLong();
    private final SortedSet<String> written = new ConcurrentSkipListSet<>();
    private volatile String refused = "";
    private volatile String full = "";
    private volatile String spoilt = "";

    /** A server that keeps its own files and those of its user in a folder. */
    public SftpServerFixture(Path folder) {
        this(folder, Features.ALL);
    }

    /** What a server can do beyond the bare protocol. */
    public enum Features {
        ALL,
        /** Version 3 of the protocol with no extension: a rename replaces nothing, and there are no second names. */
        NONE
    }

    public SftpServerFixture(Path folder, Features features) {
        this(folder, features, "EC");
    }

    SftpServerFixture(Path folder, Features features, String kind) {
        this.folder = folder;
        this.root = folder.resolve("root");
        this.server = SshServer.setUpDefaultServer();
        try {
            Files.createDirectories(root);
            KeyPair host = key(kind);
            hostKey = host.getPublic();
            KeyPair user = key("EC");
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(host));
            server.setPublickeyAuthenticator((name, key, session) -> name.equals(USER) && key.equals(user.getPublic()));
            server.setPasswordAuthenticator(
                    (name, password, session) -> name.equals(USER) && password.equals(PASSWORD));
            server.setFileSystemFactory(new VirtualFileSystemFactory(root));
            SftpSubsystemFactory sftp = new SftpSubsystemFactory();
            sftp.addSftpEventListener(new Listener());
            server.setSubsystemFactories(List.of(sftp));
            if (features == Features.NONE) {
                SftpModuleProperties.SFTP_VERSION.set(server, 3);
                SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "");
                SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
            }
            server.start();
            Files.writeString(knownHosts(), hostLine() + "\n");
            try (var out = Files.newOutputStream(identity())) {
                OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "test", null, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key(String kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(kind.equals("EC") ? 256 : 2048);
        return generator.generateKeyPair();
    }

    private final class Listener implements SftpEventListener {
        @Override
        public void received(ServerSession session, int type, int id) throws IOException {
            if (requests.incrementAndGet() >= end.get()) {
                session.close(true);
                throw new IOException("hung up");
            }
        }

        @Override
        public void opening(ServerSession session, String id, Handle handle) throws IOException {
            if (handle instanceof FileHandle file
                    && file.getFile().toString().endsWith(refused)
                    && !refused.isEmpty()
                    && isForWriting(file)) {
                throw new AccessDeniedException(refused);
            }
        }

        private boolean isForWriting(FileHandle file) {
            return file.getOpenOptions().stream().anyMatch(option -> option == (OpenOption) StandardOpenOption.WRITE);
        }

        @Override
        public void writing(
                ServerSession session, String id, FileHandle file, long offset, byte[] data, int start, int length)
                throws IOException {
            String path = file.getFile().toString();
            if (!full.isEmpty() && path.endsWith(full)) {
                throw new FileSystemException(path, null, "No space left on device");
            }
            if (!spoilt.isEmpty() && path.endsWith(spoilt)) {
                data[start] ^= 1;
            }
            if (!path.endsWith("/lock")) {
                bytes.addAndGet(length);
                written.add(path.replaceFirst("^.*/\\.mingzhang-release/", ""));
            }
        }
    }

    public Path root() {
        return root;
    }

    public Path identity() {
        return folder.resolve("id_test");
    }

    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    /** The server's line in a list of known hosts. */
    public String hostLine() {
        return host() + " " + PublicKeyEntry.toString(hostKey);
    }

    public String host() {
        return "[127.0.0.1]:" + port();
    }

    int port() {
        return server.getPort();
    }

    /** A folder below the root. */
    public String address(String path) {
        return "sftp://" + USER + "@127.0.0.1:" + server.getPort() + "/" + path;
    }

    /** The same for the program itself, entered with the key. */
    Place.Server place(String path) {
        return place(path, access(Optional.of(identity()), new Secrets("", "")));
    }

    Place.Server place(String path, Access access) {
        return new Place.Server(ServerAddress.of(address(path)).orElseThrow(), access);
    }

    Access access(Optional<Path> identity, Access.Secrets secrets) {
        return new Access(folder.resolve("home"), USER, Optional.empty(), identity, Optional.of(knownHosts()), secrets);
    }

    /** Answers to those who ask; an empty one is none. */
    record Secrets(String password, String passphrase) implements Access.Secrets {
        @Override
        public Optional<String> password(String who) {
            return Optional.of(password).filter(text -> !text.isEmpty());
        }

        @Override
        public Optional<String> passphrase(String file) {
            return Optional.of(passphrase).filter(text -> !text.isEmpty());
        }
    }

    /** Counts anew, and hangs up at a request, counted from 1. */
    void hangUpAt(int request) {
        requests.set(0);
        end.set(request);
    }

    /** Counts anew, and stays. */
    public void listen() {
        hangUpAt(Integer.MAX_VALUE);
        bytes.set(0);
        written.clear();
    }

    int requests() {
        return requests.get();
    }

    /** How many bytes of files were sent since {@link #listen}, but for locks. */
    public long bytes() {
        return bytes.get();
    }

    /** The files to which they were sent, below the folder that stands beside the site. */
    public SortedSet<String> written() {
        return new ConcurrentSkipListSet<>(written);
    }

    /** Lets nobody write a file whose path ends so. */
    void refuse(String path) {
        refused = path;
    }

    /** Has no room for a file whose path ends so. */
    void fill(String path) {
        full = path;
    }

    /** From now on what is written to a file of this end comes out otherwise. */
    void spoil(String path) {
        spoilt = path;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
