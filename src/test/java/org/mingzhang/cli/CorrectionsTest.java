package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of corrections (更正说明) stands at the end of the page, the latest first, and is not next year's. */
@NullMarked
final class CorrectionsTest {
    private static final String FOLDER = "content/yunhe-archive/";
    private static final String ACCOUNTS = FOLDER + "2024/final-accounts.yaml";
    private static final String PAGE = "yunhe-archive/2024/final-accounts/index.html";

    @Test
    void corrections_stand_on_the_page_the_latest_first(@TempDir Path temp) {
        SiteFixture site = SiteFixture.named("mini", temp);
        site.build().wentWell();
        assertTrue(site.page(PAGE).select("#corrections").isEmpty());
        site.append(ACCOUNTS, "更正说明:\n  - { 日期: 2025-09-01, 内容: 更正水电 }\n  - { 日期: 2025-10-08, 内容: \"更正 <维修>\" }\n");
        site.build().wentWell();
        assertEquals(
                "更正说明 2025-10-08 更正 <维修> 2025-09-01 更正水电",
                site.page(PAGE).select("#corrections").text());
    }

    @Test
    void a_new_year_begins_without_them(@TempDir Path temp) {
        SiteFixture site = SiteFixture.named("mini", temp);
        site.append(ACCOUNTS, "更正说明:\n  - { 日期: 2025-09-01, 内容: 更正水电 }\n");
        site.run("new", "yunhe-archive", "2025", "--root", site.root().toString())
                .wentWell();
        assertFalse(site.text(FOLDER + "2025/final-accounts.yaml").contains("更正水电"));
    }
}
