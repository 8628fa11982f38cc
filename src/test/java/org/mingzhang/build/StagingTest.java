package org.mingzhang.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.release.Manifest;

/** The switch from the old site to the new one, on file systems in memory. */
class StagingTest {
    enum Kind {
        UNIX(Configuration.unix(), "/site"),
        WINDOWS(Configuration.windows(), "C:\\公开\\site");

        private final Configuration configuration;
        private final String folder;

        Kind(Configuration configuration, String folder) {
            this.configuration = configuration;
            this.folder = folder;
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_sources_for_one_file_are_told_and_the_first_is_kept(Kind kind) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(kind.configuration);
                Staging staging = new OutputFolder(files.getPath(kind.folder)).stage()) {
            staging.write("a/index.html", "一".getBytes(UTF_8), "甲");
            staging.write("a/index.html", "二".getBytes(UTF_8), "乙");
            assertEquals(List.of(new Staging.Collision("a/index.html", "甲", "乙")), staging.collisions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_site_replaces_the_old_one_whole_and_keeps_the_gitignore(Kind kind) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(kind.configuration)) {
            Path site = files.getPath(kind.folder);
            Files.createDirectories(site);
            Files.writeString(site.resolve(".gitignore"), "*");
            publish(site, "old/index.html");
            publish(site, "new/index.html");
            assertFalse(Files.exists(site.resolve("old")));
            assertTrue(Files.exists(site.resolve("new").resolve("index.html")));
            assertEquals("*", Files.readString(site.resolve(".gitignore")));
            assertEquals(
                    Set.of("new/index.html"),
                    Manifest.in(site).orElseThrow().files().keySet());
            assertEquals(Optional.empty(), new OutputFolder(site).foreignFile());
            Files.writeString(site.resolve("new").resolve("mine.txt"), "自己的");
            assertEquals(Optional.of("new/mine.txt"), new OutputFolder(site).foreignFile());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_build_that_gives_up_leaves_the_old_site_and_nothing_else(Kind kind) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(kind.configuration)) {
            Path site = files.getPath(kind.folder);
            publish(site, "old/index.html");
            try (Staging staging = new OutputFolder(site).stage()) {
                staging.write("new/index.html", new byte[0], "甲");
            }
            assertTrue(Files.exists(site.resolve("old").resolve("index.html")));
            try (var beside = Files.list(site.resolveSibling(""))) {
                assertTrue(
                        beside.noneMatch(path -> path.getFileName().toString().startsWith(".site")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_switch_that_was_cut_off_between_its_renames_gives_the_old_site_back(Kind kind) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(kind.configuration)) {
            Path site = files.getPath(kind.folder);
            publish(site, "old/index.html");
            Files.move(site, site.resolveSibling(".site.old"));
            try (Staging staging = new OutputFolder(site).stage()) {
                staging.write("new/index.html", new byte[0], "甲");
            }
            assertTrue(Files.exists(site.resolve("old").resolve("index.html")));
        }
    }

    private static void publish(Path site, String file) {
        try (Staging staging = new OutputFolder(site).stage()) {
            staging.write(file, "页".getBytes(UTF_8), "甲");
            staging.publish();
        }
    }
}
