package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list under one heading shows all amounts in the unit that the heading names. */
class MixedUnitsTest {
    private static final Path OTHER = Path.of("src/test/resources/sites/invented/content/yunhe-water-bureau");

    @Test
    void departments_whose_standards_have_other_units_are_listed_in_one(@TempDir Path temp) {
        SiteFixture site = SiteFixture.named("mini", temp);
        SiteFixture.filesBelow(OTHER)
                .forEach((file, bytes) ->
                        site.write("content/yunhe-water-bureau/" + file, new String(bytes, StandardCharsets.UTF_8)));
        var home = site.build().wentWell().page("index.html");
        assertEquals(List.of("40.00", "2,387.17"), home.select("td.amount").eachText(), "400000.00 元 is 40.00 万元");
        assertTrue(
                home.select("th").eachText().contains("支出（万元）"),
                home.select("th").eachText()::toString);
    }

    @Test
    void a_list_of_one_unit_keeps_it(@TempDir Path temp) {
        var home = SiteFixture.named("mini", temp).build().wentWell().page("index.html");
        assertEquals(List.of("400,000.00"), home.select("td.amount").eachText());
        assertTrue(
                home.select("th").eachText().contains("支出（元）"),
                home.select("th").eachText()::toString);
    }
}
