package org.mingzhang.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.diagnostic.Diagnostics;

/** The change of a folder from one release to the next, cut off at every place, on file systems in memory. */
class FolderTargetTest {
    private static final Map<String, String> OLD =
            Map.of("index.html", "旧首页", "a/index.html", "甲", "gone/index.html", "要删的");
    private static final Map<String, String> NEW =
            Map.of("index.html", "新首页", "a/index.html", "甲", "b/index.html", "乙");

    enum Kind {
        UNIX(Configuration.unix(), "/"),
        WINDOWS(Configuration.windows(), "C:\\公开\\");

        private final Configuration configuration;
        private final String folder;

        Kind(Configuration configuration, String folder) {
            this.configuration = configuration;
            this.folder = folder;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_release_is_replaced_by_the_next(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            FolderTarget target = target(site);
            Changes changes = target.bring(next, new Diagnostics()).orElseThrow();
            assertEquals(List.of("b/index.html"), changes.added());
            assertEquals(List.of("index.html"), changes.changed());
            assertEquals(List.of("gone/index.html"), changes.removed());
            assertHolds(NEW, site);
            assertFalse(Files.exists(site.path("gone")));
        });
    }

    @ParameterizedTest
    @EnumSource
    void cut_off_before_it_is_decided_the_old_site_stands(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            prepare(site, next);
            Files.delete(site.path(".mingzhang-release/next"));
            target(site).recover();
            assertHolds(OLD, site);
        });
    }

    @ParameterizedTest
    @EnumSource
    void cut_off_on_the_way_it_is_carried_to_its_end(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            prepare(site, next);
            site.delete("gone/index.html");
            site.move(".mingzhang-release/new/b/index.html", "b/index.html");
            target(site).recover();
            assertHolds(NEW, site);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_ended_is_put_back(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            FolderTarget target = target(site);
            Changes changes = target.plan(next, new Diagnostics()).orElseThrow();
            // Between plan and deed somebody puts a folder with a file where a page is to go.
            site.delete("index.html");
            prepareAnyway(site, next, changes);
            site.write("index.html/mine.txt", "自己的".getBytes(UTF_8));
            assertThrows(TargetException.class, target::recover);
            assertFalse(Files.exists(site.path("b/index.html")));
            assertTrue(Files.exists(site.path("gone/index.html")));
            assertEquals("自己的", Files.readString(site.path("index.html/mine.txt")));
        });
    }

    private static void prepareAnyway(LocalTree site, Release next, Changes changes) {
        site.write("index.html", OLD.get("index.html").getBytes(UTF_8));
        new Journal(site).prepare(next, changes);
        site.delete("index.html");
    }

    @ParameterizedTest
    @EnumSource
    void putting_back_that_was_cut_off_is_ended(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            prepare(site, next);
            site.delete("gone/index.html");
            site.move(".mingzhang-release/new/b/index.html", "b/index.html");
            site.move(".mingzhang-release/new/index.html", "index.html");
            site.move(".mingzhang-release/next", ".mingzhang-release/undo");
            site.move(".mingzhang-release/old/index.html", "index.html");
            target(site).recover();
            assertHolds(OLD, site);
            assertFalse(Files.exists(site.path("b")));
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_list_that_leads_out_of_the_folder_is_no_list_of_ours(Kind kind) throws IOException {
        on(kind, (site, next) -> {
            Path outside = site.root().resolveSibling("outside.txt");
            Files.writeString(outside, "别人的");
            String list = Files.readString(site.path(Manifest.NAME)).replace("gone/index.html", "../outside.txt");
            Files.writeString(site.path(Manifest.NAME), list);
            assertTrue(target(site).plan(next, new Diagnostics()).isEmpty());
            assertEquals("别人的", Files.readString(outside));
        });
    }

    /** What happens to a folder in which {@link #OLD} is published, when {@link #NEW} is to follow. */
    private interface Scene {
        void play(LocalTree site, Release next) throws IOException;
    }

    private static void on(Kind kind, Scene scene) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(kind.configuration)) {
            LocalTree site = published(files, kind);
            scene.play(site, release(files.getPath(kind.folder + "next"), NEW));
        }
    }

    private static LocalTree published(FileSystem files, Kind kind) {
        Release old = release(files.getPath(kind.folder + "last"), OLD);
        Path folder = files.getPath(kind.folder + "www");
        FolderTarget target = new FolderTarget(LocalTree.at(folder), new Target.Options(false, false));
        target.bring(old, new Diagnostics()).orElseThrow();
        return new LocalTree(folder);
    }

    private static FolderTarget target(LocalTree site) {
        return new FolderTarget(LocalTree.at(site.root()), new Target.Options(false, false));
    }

    private static void prepare(LocalTree site, Release next) {
        Changes changes = target(site).plan(next, new Diagnostics()).orElseThrow();
        new Journal(site).prepare(next, changes);
    }

    private static Release release(Path folder, Map<String, String> files) {
        LocalTree tree = new LocalTree(folder);
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
        files.forEach((path, text) -> {
            tree.write(path, text.getBytes(UTF_8));
            entries.put(path, Manifest.Entry.of(text.getBytes(UTF_8)));
        });
        return new Release(folder, new Manifest(entries));
    }

    /** Exactly these files, and nothing that a change left behind. */
    private static void assertHolds(Map<String, String> expected, LocalTree site) {
        Map<String, String> found = new TreeMap<>();
        site.files("").forEach(path -> found.put(path, new String(site.bytes(path, Integer.MAX_VALUE), UTF_8)));
        String list = found.remove(Manifest.NAME);
        assertEquals(new TreeMap<>(expected), found);
        assertEquals(
                expected.keySet(),
                Manifest.of(list.getBytes(UTF_8)).orElseThrow().files().keySet());
        assertEquals(
                java.util.List.of(),
                Verification.of(new Place.Here(site.root())).diagnostics().sorted());
    }
}
