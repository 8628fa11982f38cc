package org.mingzhang.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.release.SftpServerFixture.Features;

/** The line to a server breaks in the midst of an upload, at points spread over the whole of it. */
class CutOffUploadTest {
    private static final int POINTS = 24;
    private static final String SITE = "www";
    private static final Map<String, String> OLD = files("旧", "gone/index.html", "assets/large.js");
    private static final Map<String, String> NEW = files("新", "more/index.html", "assets/large.js");

    @TempDir
    private Path temp;

    private static Map<String, String> files(String word, String own, String large) {
        Map<String, String> files = new HashMap<>();
        files.put("index.html", word + "首页");
        files.put("a/index.html", word + "甲");
        files.put("a/2021/index.html", word + "甲的一年");
        files.put("b/index.html", "乙总是一样");
        files.put(own, "只在" + word);
        files.put(large, word.repeat(15_000));
        return Map.copyOf(files);
    }

    @ParameterizedTest
    @EnumSource
    void every_file_is_whole_and_the_next_run_ends_it(Features features) throws IOException {
        Release old = release("last", OLD);
        Release next = release("next", NEW);
        try (SftpServerFixture server = new SftpServerFixture(temp.resolve("server"), features)) {
            int all = requests(server, old, next);
            assertTrue(all > 2 * POINTS, "requests: " + all);
            TreeSet<Boolean> switched = new TreeSet<>();
            for (int point = 0; point < POINTS; point++) {
                putBack(server, old);
                server.hangUpAt(1 + point * (all - 1) / (POINTS - 1));
                assertThrows(TargetException.class, () -> publish(server, next));
                boolean begun = isBegun(server);
                switched.add(begun);
                assertWhole(server, begun, features);
                server.listen();
                publish(server, next);
                assertEquals(List.of(), verified(new Place.Here(site(server))), "cut at point " + point);
                SiteFixture.assertSame(bytes(NEW), files(server));
            }
            assertEquals(2, switched.size(), "points before and after the switch");
            assertEquals(List.of(), verified(server.place(SITE)));
        }
    }

    /** How many requests a whole run takes, from its first to its last. */
    private static int requests(SftpServerFixture server, Release old, Release next) {
        publish(server, old);
        server.listen();
        publish(server, next);
        return server.requests();
    }

    /** A lock that is left over is of this very process, which still runs: a person would have to take it away. */
    private static void publish(SftpServerFixture server, Release release) {
        try (Target target = Target.at(server.place(SITE), new Target.Options(false, true))) {
            target.recover();
            target.bring(release, new Diagnostics()).orElseThrow();
        }
    }

    private static void putBack(SftpServerFixture server, Release release) {
        FolderTarget target = new FolderTarget(LocalTree.at(site(server)), new Target.Options(false, false));
        target.bring(release, new Diagnostics()).orElseThrow();
    }

    private static List<?> verified(Place place) {
        return Verification.of(place).diagnostics().sorted();
    }

    private static Path site(SftpServerFixture server) {
        return server.root().resolve(SITE);
    }

    private static boolean isBegun(SftpServerFixture server) {
        Path site = site(server);
        boolean ended = Manifest.in(site)
                .map(list -> list.files().containsKey("more/index.html"))
                .orElse(false);
        return ended || Files.exists(site.resolve(".mingzhang-release/next"));
    }

    private static void assertWhole(SftpServerFixture server, boolean begun, Features features) {
        SortedMap<String, byte[]> found = files(server);
        if (!begun) {
            SiteFixture.assertSame(bytes(OLD), found);
            return;
        }
        found.forEach((path, content) -> {
            String text = new String(content, UTF_8);
            assertTrue(text.equals(OLD.get(path)) || text.equals(NEW.get(path)), path);
        });
        // Where a rename cannot replace a file, one may be on its way.
        int missing = 0;
        for (String path : OLD.keySet()) {
            missing += NEW.containsKey(path) && !found.containsKey(path) ? 1 : 0;
        }
        assertTrue(missing <= (features == Features.NONE ? 1 : 0), "missing: " + missing);
    }

    private static SortedMap<String, byte[]> files(SftpServerFixture server) {
        SortedMap<String, byte[]> files = SiteFixture.filesBelow(site(server));
        files.keySet().removeIf(path -> path.equals(Manifest.NAME) || Journal.holds(path));
        return files;
    }

    private static SortedMap<String, byte[]> bytes(Map<String, String> files) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return bytes;
    }

    private Release release(String name, Map<String, String> files) {
        LocalTree tree = new LocalTree(temp.resolve(name));
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
        bytes(files).forEach((path, content) -> {
            tree.write(path, content);
            entries.put(path, Manifest.Entry.of(content));
        });
        return new Release(tree.root(), new Manifest(entries));
    }
}
