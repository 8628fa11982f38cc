package org.mingzhang.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** The SSH server of this machine, as the user who runs the tests, on a port of its own; keys are made by ssh-keygen. */
@NullMarked
public final class OpenSshServer implements AutoCloseable {
    public static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts one that lets in whoever has the key {@code id} of a folder. */
    public OpenSshServer(Path folder, Path id) throws IOException, InterruptedException {
        this.folder = folder;
        key(folder.resolve("host"), "");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Files.writeString(
                folder.resolve("sshd_config"),
                String.join(
                        "\n",
                        "ListenAddress 127.0.0.1:" + port,
                        "HostKey " + folder.resolve("host"),
                        "AuthorizedKeysFile " + id + ".pub",
                        "PidFile none",
                        "StrictModes no",
                        "UsePAM no",
                        "PasswordAuthentication no",
                        "PermitRootLogin yes",
                        "Subsystem sftp internal-sftp",
                        ""));
        Files.writeString(knownHosts(), "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host.pub")));
        Path log = folder.resolve("log");
        this.process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitStart(log);
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("sshd does not start: " + Files.readString(log));
    }

    /** Makes a key of the kind that most people have. */
    public static void key(Path file, String passphrase) throws IOException, InterruptedException {
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", file.toString()));
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " said " + said);
        }
        return said;
    }

    /** Whether it can be started: it wants a folder of the system, which the service makes where it runs. */
    public static boolean isThere() {
        try {
            if (Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"))) {
                Files.createDirectories(
                        Path.of("/run/sshd"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            }
            return Files.isExecutable(PROGRAM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    public String address(Path site) {
        return "sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + port + site;
    }

    /** Ends the processes that serve a session, as when the line breaks; how many there were. */
    int hangUp() {
        List<ProcessHandle> sessions = new ArrayList<>(process.descendants().toList());
        sessions.forEach(ProcessHandle::destroyForcibly);
        return sessions.size();
    }

    @Override
    public void close() {
        hangUp();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
