package org.mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list of all files of a site with their SHA-256, in the form of {@code sha256sum}. */
final class Manifest {
    static final String NAME = ".mingzhang";

    private static final int DIGEST_AND_BLANKS = 66;

    private Manifest() {}

    /** The file names in a folder's manifest; none where there is no manifest. */
    static Set<String> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.length() > DIGEST_AND_BLANKS)
                    .map(line -> line.substring(DIGEST_AND_BLANKS))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw SiteBuilder.failure(file, e);
        }
    }

    static byte[] write(SortedMap<String, String> digests) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file's name within a folder, with forward slashes. */
    static String name(Path folder, Path file) {
        Path relative = folder.relativize(file);
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
}
