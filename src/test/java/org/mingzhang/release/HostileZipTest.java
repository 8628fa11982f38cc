package org.mingzhang.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.ZipFixture;
import org.mingzhang.diagnostic.Code;

/** A zip is read safely, whatever somebody made of it. */
class HostileZipTest {
    private static final byte[] PAGE = "页".getBytes(UTF_8);

    @TempDir
    private Path temp;

    private Path zip() {
        return temp.resolve("site.zip");
    }

    private List<Code> found() {
        return Verification.of(new Place.Here(zip())).diagnostics().sorted().stream()
                .map(found -> found.code())
                .toList();
    }

    private static Map<String, byte[]> listed(Map<String, Manifest.Entry> entries) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Manifest.NAME, new Manifest(new TreeMap<>(entries)).json());
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/passwd",
                "C:/x",
                "a\\..\\..\\x",
                "a//x",
                "./x",
                "x.",
                "x ",
                "a\u0001",
                "a:b",
                ".mingzhang-release/next",
                "../"
            })
    void a_name_that_leads_elsewhere_is_told(String name) throws IOException {
        Map<String, byte[]> files = listed(Map.of("index.html", Manifest.Entry.of(PAGE)));
        files.put("index.html", PAGE);
        files.put(name, PAGE);
        if (name.endsWith("/")) {
            files.put(name, new byte[0]);
        }
        ZipFixture.write(zip(), files);
        assertEquals(List.of(Code.ZIP_UNSAFE), found());
    }

    @Test
    void a_name_that_occurs_twice_is_told() throws IOException {
        Map<String, byte[]> files = listed(Map.of("one.html", Manifest.Entry.of(PAGE)));
        files.put("one.html", PAGE);
        files.put("two.html", PAGE);
        ZipFixture.write(zip(), files);
        String bytes = new String(Files.readAllBytes(zip()), StandardCharsets.ISO_8859_1);
        Files.write(zip(), bytes.replace("two.html", "one.html").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(Code.ZIP_UNSAFE), found());
    }

    @Test
    void of_a_bomb_no_more_is_read_than_is_listed() throws IOException {
        Map<String, byte[]> files = listed(Map.of("index.html", Manifest.Entry.of(PAGE)));
        try (OutputStream out = Files.newOutputStream(zip());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(files.get(Manifest.NAME));
            zip.putNextEntry(new ZipEntry("index.html"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertEquals(List.of(Code.RELEASE_CHANGED), found()));
    }

    @Test
    void a_list_of_more_than_a_release_can_hold_is_refused() throws IOException {
        Manifest.Entry huge =
                new Manifest.Entry(3L << 30, Manifest.Entry.of(PAGE).sha256());
        Map<String, byte[]> files = listed(Map.of("a", huge, "b", huge));
        files.put("a", PAGE);
        files.put("b", PAGE);
        ZipFixture.write(zip(), files);
        assertEquals(List.of(Code.MANIFEST_DAMAGED), found());
    }

    @Test
    void a_list_that_is_itself_a_bomb_is_refused() throws IOException {
        ZipFixture.write(zip(), Map.of(Manifest.NAME, new byte[Manifest.LIMIT + 1]));
        assertEquals(List.of(Code.MANIFEST_DAMAGED), found());
    }

    @Test
    void a_damaged_zip_is_told_wherever_the_damage_is() throws IOException {
        Map<String, byte[]> files = listed(Map.of("index.html", Manifest.Entry.of(PAGE)));
        files.put("index.html", PAGE);
        ZipFixture.write(zip(), files);
        byte[] bytes = Files.readAllBytes(zip());
        for (int i = 0; i < bytes.length; i++) {
            for (int flip : new int[] {0x01, 0x55, 0x80, 0xFF}) {
                byte[] spoilt = bytes.clone();
                spoilt[i] ^= (byte) flip;
                Files.write(zip(), spoilt);
                Verification.of(new Place.Here(zip()));
            }
            Files.write(zip(), Arrays.copyOf(bytes, i));
            assertEquals(List.of(Code.FILE_UNREADABLE), found());
        }
    }
}
