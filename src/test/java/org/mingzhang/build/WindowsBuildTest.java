package org.mingzhang.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;

/** A whole build on a file system with the paths of Windows. */
@NullMarked
final class WindowsBuildTest {
    @Test
    void a_build_on_windows_paths_gives_the_same_files(@TempDir Path temp) throws IOException {
        var expected = SiteFixture.shipped(temp).build().wentWell().files("site");
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path root = windows.getPath("C:\\明账 站点");
            copy(Path.of("content"), root.resolve("content"));
            Report report = new SiteBuilder(root, root.resolve("site"), 2).build();
            assertTrue(report.published(), () -> report.diagnostics().sorted().toString());
            SiteFixture.assertSame(expected, files(root.resolve("site")));
        }
    }

    @Test
    void a_finding_names_its_file_with_forward_slashes() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path root = windows.getPath("C:\\site");
            copy(Path.of("content"), root.resolve("content"));
            Path accounts = root.resolve("content\\caidian-government-office\\2021\\final-accounts.yaml");
            Files.writeString(accounts, Files.readString(accounts).replace("92.26\n", "92.261\n"));
            Report report = new SiteBuilder(root, root.resolve("site"), 1).build();
            assertEquals(
                    "content/caidian-government-office/2021/final-accounts.yaml",
                    report.diagnostics().sorted().get(0).span().file().name());
        }
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString().replace('/', '\\'));
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        }
    }
}
