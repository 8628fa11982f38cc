package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site leaves out or brings along itself. */
@NullMarked
class OwnFilesTest {
    private static final String YEAR = "content/caidian-government-office/2021/";
    private static final String PAGE = "caidian-government-office/2021/final-accounts/index.html";

    @SuppressWarnings("NullAway.Init")
    private SiteFixture site;

    @BeforeEach
    void copy(@TempDir Path temp) {
        site = SiteFixture.shipped(temp);
    }

    @Test
    void one_line_of_its_own_words_leaves_the_others_as_they_are() {
        site.write("themes/default/messages.properties", "contents=本页目录\n")
                .build()
                .wentWell();
        assertEquals("本页目录", site.page(PAGE).select("nav.contents h2").text());
        assertTrue(site.page(PAGE).select(".crumbs").text().contains("首页"));
    }

    @Test
    void a_part_without_anything_in_it_is_left_out_of_page_and_contents() {
        for (String report : site.files(YEAR).keySet()) {
            if (report.startsWith("report-")) {
                site.delete(YEAR + report);
            }
        }
        site.build().wentWell();
        assertEquals(5, site.page(PAGE).select("section.part").size());
        assertTrue(site.page(PAGE).select("[href=#part-6]").isEmpty());
    }

    @Test
    void a_unit_and_its_department_lead_to_each_other() {
        String unit = "content/duty-office/";
        site.write(unit + "department.yaml", "名称: 示例区政府总值班室\n所属部门: caidian-government-office\n");
        site.files(YEAR).keySet().forEach(file -> site.write(unit + "2021/" + file, site.text(YEAR + file)));
        site.build().wentWell();
        assertEquals(
                "../caidian-government-office/index.html",
                site.page("duty-office/index.html").select(".parent a").attr("href"));
        assertEquals(
                "../duty-office/index.html",
                site.page("caidian-government-office/index.html")
                        .select("[aria-labelledby=children-title] a")
                        .attr("href"));
    }
}
