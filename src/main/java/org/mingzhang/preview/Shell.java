package org.mingzhang.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingzhang.build.Edition;
import org.mingzhang.render.ReviewPanel;
import org.mingzhang.site.Route;

/** What a preview adds to the pages of a site: a script at their end, and the review that it shows beside them. */
final class Shell {
    /** Where the preview's own files stand; no page of a site begins so. */
    static final String OWN = ".mingzhang/";

    static final String EVENTS = OWN + "events";
    static final String PANEL = OWN + "panel";

    private static final String BODY_END = "</body>";

    private final ReviewPanel panel = new ReviewPanel();
    private final Map<String, byte[]> files =
            Map.of(OWN + "preview.js", resource("preview.js"), OWN + "preview.css", resource("preview.css"));

    /** One of the preview's own files. */
    Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** The file of a page as it is asked for: of a folder its page. */
    static String page(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + Route.INDEX : path;
    }

    /** The page with the script that keeps it fresh. */
    byte[] dressed(byte[] page, String path, Edition edition) {
        String html = new String(page, StandardCharsets.UTF_8);
        String script =
                "<script src=\"/%spreview.js\" data-page=\"%s\"></script>\n".formatted(OWN, digest(path, edition));
        int end = html.lastIndexOf(BODY_END);
        String dressed = end < 0 ? html + script : html.substring(0, end) + script + html.substring(end);
        return dressed.getBytes(StandardCharsets.UTF_8);
    }

    /** The page that stands where there is none of the site. */
    byte[] placeholder(String path, Edition edition) {
        return dressed(panel.placeholder(absence(path, edition)).getBytes(StandardCharsets.UTF_8), path, edition);
    }

    private static ReviewPanel.Absence absence(String path, Edition edition) {
        if (edition.number() == 0) {
            return ReviewPanel.Absence.STARTING;
        }
        boolean broken =
                edition.shownAt(path).isPresent() || edition.report().site().hasErrors();
        return broken ? ReviewPanel.Absence.BROKEN : ReviewPanel.Absence.MISSING;
    }

    /** The review of a page, in HTML. */
    String review(String path, Edition edition) {
        return edition.number() == 0 ? "" : panel.html(edition.report(), edition.shownAt(path), edition.isBehind(path));
    }

    /** What tells one state of a page from another, with the files that it needs. */
    static String digest(String path, Edition edition) {
        if (!edition.files().containsKey(path)) {
            return digest(absence(path, edition).name());
        }
        MessageDigest digest = sha256();
        edition.files().forEach((file, content) -> {
            if (file.equals(path) || file.startsWith("assets/")) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(content.get());
            }
        });
        return shortened(digest);
    }

    static String digest(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return shortened(digest);
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] resource(String name) {
        Supplier<String> missing = () -> "the program's own file: " + name;
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name), missing)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
