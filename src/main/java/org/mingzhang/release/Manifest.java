package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Json;

/**
 * The list of all files of a release, by path: {@code {"files": [{"path":…,"bytes":…,"sha256":…}, …]}}, one file a line.
 * It stands among the files as {@value #NAME} and does not list itself.
 *
 * @param files what is listed, by path with forward slashes
 */
public record Manifest(SortedMap<String, Entry> files) {
    public static final String NAME = "MANIFEST.json";

    /** The largest manifest that is read, in bytes: about a hundred thousand files. */
    static final int LIMIT = 16 << 20;

    private static final String HEAD = "{\n  \"files\": [\n    ";
    private static final String FOOT = "\n  ]\n}\n";
    private static final String NEXT = ",\n    ";
    private static final Pattern LINE =
            Pattern.compile("\\{\"path\":\"([^\"]+)\",\"bytes\":(\\d{1,15}),\"sha256\":\"([0-9a-f]{64})\"\\}");

    /** What Windows does not allow in a name, or takes for another name. */
    private static final Pattern UNSAFE_STEP = Pattern.compile("|.*[\\x00-\\x1f\\\\:*?\"<>|].*|.*[. ]", Pattern.DOTALL);

    private static final int LONGEST_PATH = 1000;

    /** A file's size and digest. */
    public record Entry(long bytes, String sha256) {
        public static Entry of(byte[] content) {
            return new Entry(
                    content.length, HexFormat.of().formatHex(newDigest().digest(content)));
        }

        /** The same of a stream, of which no more is read than one byte beyond {@code limit}. */
        static Entry of(InputStream in, long limit) throws IOException {
            MessageDigest digest = newDigest();
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            while (bytes <= limit) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, limit + 1 - bytes));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return new Entry(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The manifest as it is written. */
    public byte[] json() {
        StringJoiner lines = new StringJoiner(NEXT, HEAD, FOOT);
        files.forEach((path, entry) -> lines.add(line(path, entry)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String path, Entry entry) {
        return "{\"path\":" + Json.of(path) + ",\"bytes\":" + entry.bytes() + ",\"sha256\":" + Json.of(entry.sha256())
                + "}";
    }

    /**
     * A manifest that was written by {@link #json}, byte for byte; nothing else is one. Its paths stay within the folder
     * they are resolved in.
     */
    public static Optional<Manifest> of(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        if (!text.startsWith(HEAD) || !text.endsWith(FOOT) || text.length() < HEAD.length() + FOOT.length()) {
            return Optional.empty();
        }
        SortedMap<String, Entry> files = new TreeMap<>();
        for (String line :
                text.substring(HEAD.length(), text.length() - FOOT.length()).split(NEXT, -1)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !isSafe(matcher.group(1))) {
                return Optional.empty();
            }
            files.put(matcher.group(1), new Entry(Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        Manifest manifest = new Manifest(files);
        return Arrays.equals(manifest.json(), json) ? Optional.of(manifest) : Optional.empty();
    }

    /** Whether a path names a file below a folder, on any system, and none that the program keeps for itself. */
    static boolean isSafe(String path) {
        for (String step : path.split("/", -1)) {
            if (UNSAFE_STEP.matcher(step).matches()) {
                return false;
            }
        }
        return path.length() <= LONGEST_PATH && !path.equals(NAME) && !Journal.holds(path);
    }

    /** The digest of the manifest itself, by which a release can be named. */
    public String digest() {
        return Entry.of(json()).sha256();
    }

    /** Whether the files are together no larger than that; what is listed may be any number. */
    boolean isWithin(long limit) {
        long left = limit;
        for (Entry entry : files.values()) {
            if (entry.bytes() > left) {
                return false;
            }
            left -= entry.bytes();
        }
        return true;
    }

    /** How large the files are together. */
    public long bytes() {
        return files.values().stream().mapToLong(Entry::bytes).sum();
    }

    /** The same list with one more file. */
    public Manifest with(String path, byte[] content) {
        SortedMap<String, Entry> more = new TreeMap<>(files);
        more.put(path, Entry.of(content));
        return new Manifest(more);
    }

    /** The manifest that stands in a folder; none where there is none, or where it is not one of ours. */
    public static Optional<Manifest> in(Path folder) {
        return new LocalTree(folder).manifest().flatMap(Manifest::of);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
