package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same content gives the same bytes, wherever and however it is built. */
class SameSiteTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private SortedMap<String, byte[]> expected = new java.util.TreeMap<>();

    @BeforeEach
    void buildOnce() {
        expected =
                SiteFixture.shipped(folder).build("--threads", "1").wentWell().files("site");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Asia/Shanghai, 4", "ar-EG, America/St_Johns, 1", "tr-TR, Pacific/Kiritimati, 2"})
    void in_another_folder_locale_time_zone_and_at_other_thread_counts(String locale, String zone, String threads) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        SiteFixture elsewhere =
                SiteFixture.of(SiteFixture.SHIPPED, folder.resolve("另一个 文件夹").resolve("b"));
        SiteFixture.assertSame(
                expected, elsewhere.build("--threads", threads).wentWell().files("site"));
    }

    @Test
    void over_its_own_output() {
        SiteFixture site = SiteFixture.of(SiteFixture.SHIPPED, folder.resolve("again"));
        site.build().wentWell();
        SiteFixture.assertSame(expected, site.build().wentWell().files("site"));
    }

    @Test
    void from_files_with_windows_line_ends_and_a_byte_order_mark() {
        SiteFixture site = SiteFixture.of(SiteFixture.SHIPPED, folder.resolve("windows"));
        for (String file : new String[] {
            "content/caidian-government-office/2021/final-accounts.yaml",
            "content/caidian-government-office/2021/report-1-overall.md",
            "content/site.yaml"
        }) {
            site.write(file, "\uFEFF" + site.text(file).replace("\n", "\r\n"));
        }
        SiteFixture.assertSame(expected, site.build().wentWell().files("site"));
    }
}
