package org.mingzhang.release;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;

/** Trusts a server only by its key in the list of known hosts; the list is read, never written. */
final class HostKeys implements ServerKeyVerifier {
    private static final String REVOKED = "revoked";

    /** A message would cut a longer one short; only keys of RSA have such. */
    private static final int LONGEST_LINE = 240;

    private final ServerAddress address;
    private final Path file;
    private final List<KnownHostEntry> entries;
    private final List<KnownHostEntry> revoked;
    private volatile @Nullable TargetException refusal;

    HostKeys(ServerAddress address, Path file) {
        this.address = address;
        this.file = file;
        List<KnownHostEntry> all = read(file);
        this.entries = marked("", all).stream()
                .filter(entry -> entry.isHostMatch(address.host(), address.port()))
                .toList();
        this.revoked = marked(REVOKED, all);
    }

    /** A key that is revoked for some host is trusted for none; lines of other marks, such as certificates, trust nobody. */
    private static List<KnownHostEntry> marked(String mark, List<KnownHostEntry> entries) {
        return entries.stream()
                .filter(entry -> mark.equals(Objects.requireNonNullElse(entry.getMarker(), "")))
                .toList();
    }

    /** Lines that cannot be read are passed over, as every program does with this file. */
    private static List<KnownHostEntry> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .flatMap(line -> entry(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private static Optional<KnownHostEntry> entry(String line) {
        try {
            return Optional.ofNullable(KnownHostEntry.parseKnownHostEntry(line))
                    .filter(entry -> entry.getKeyEntry() != null);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The kinds of keys by which the server is known: for these it is asked first. */
    Set<String> kinds() {
        return entries.stream().map(entry -> entry.getKeyEntry().getKeyType()).collect(Collectors.toSet());
    }

    /** Why the server was not trusted, if that is why it was left. */
    Optional<TargetException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
        PublicKeyEntry shown = PublicKeyEntry.parsePublicKeyEntry(PublicKeyEntry.toString(key));
        if (isIn(entries, shown) && !isIn(revoked, shown)) {
            return true;
        }
        boolean isUnknown = entries.isEmpty() && !isIn(revoked, shown);
        refusal = refusal(isUnknown, KeyUtils.getFingerPrint(key), PublicKeyEntry.toString(key));
        return false;
    }

    private TargetException refusal(boolean isUnknown, String fingerprint, String key) {
        String line = address.knownAs() + " " + key;
        List<String> details = List.of(
                "host",
                address.knownAs(),
                "fingerprint",
                fingerprint,
                "file",
                file.toString(),
                "line",
                line.length() > LONGEST_LINE ? "@host.line" : line,
                "name",
                address.host(),
                "port",
                Integer.toString(address.port()));
        Code code = isUnknown ? Code.HOST_UNKNOWN : Code.HOST_CHANGED;
        return new TargetException(code, details.toArray(String[]::new));
    }

    private static boolean isIn(List<KnownHostEntry> entries, PublicKeyEntry shown) {
        return entries.stream()
                .map(KnownHostEntry::getKeyEntry)
                .anyMatch(known -> known.getKeyType().equals(shown.getKeyType())
                        && Arrays.equals(known.getKeyData(), shown.getKeyData()));
    }
}
