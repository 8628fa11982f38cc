package org.mingzhang.cli;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.diagnostic.Code;

/** Several mistakes of different kinds are told in one run, and nothing but them. */
@NullMarked
final class ThreeMistakesTest {
    private static final String YEAR = "content/caidian-government-office/2021/";

    @Test
    void a_wrong_key_a_wrong_amount_and_a_wrong_name_give_three_messages_and_the_old_site_stands(@TempDir Path temp) {
        SiteFixture site = SiteFixture.shipped(temp).build().wentWell();
        var stood = site.files("site");
        site.change(YEAR + "final-accounts.yaml", "公务用车保有量: 8", "公务用车保有数: 8")
                .change(YEAR + "final-accounts.yaml", "机关运行经费: 92.26", "机关运行经费: 92.261")
                .append(YEAR + "report-2-office.md", "\n收、支总计{{ 收支总记 }}万元。\n")
                .build()
                .ended(1)
                .complained(Code.UNKNOWN_KEY, Code.AMOUNT_DECIMALS, Code.NAME_UNKNOWN)
                .said("final-accounts.yaml:75:3", "公务用车保有量", "final-accounts.yaml:86:9", "92.26", "report-2-office.md:")
                .said("“收支总记”", "收支总计");
        SiteFixture.assertSame(stood, site.files("site"));
    }
}
