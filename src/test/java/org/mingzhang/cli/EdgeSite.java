package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.select.Elements;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.diagnostic.Code;

/**
 * One year of the invented department, to change a figure and read the sentence. Its overall performance report is left
 * out, since it repeats most figures in 元 and would have to be changed with each.
 */
@NullMarked
final class EdgeSite {
    private static final String YEAR = "content/yunhe-water-bureau/2021/";
    private static final String ACCOUNTS = YEAR + "final-accounts.yaml";
    private static final String PAGE = "yunhe-water-bureau/2021/final-accounts/index.html";
    /** Signs of a sentence that came out wrong, wherever it stands. */
    private static final List<String> NEVER = List.of(
            "减少-", "减少−", "下降-", "下降−", "增加-", "增长-", "{{", "。。", "，。", "；。", "，，", "：。", "；；", "增加0.00", "减少0.00");

    private final SiteFixture site;

    EdgeSite(Path temp) {
        site = SiteFixture.named("invented", temp);
        site.delete("content/yunhe-water-station").delete("content/yunhe-water-bureau/2019");
        site.delete(YEAR + "report-1-overall.md");
        without("整体绩效").without("公布合计");
    }

    EdgeSite with(String from, String to) {
        site.change(ACCOUNTS, from, to);
        return this;
    }

    /** Leaves out a group of the first level. */
    EdgeSite without(String key) {
        String text = site.text(ACCOUNTS);
        String rest = text.replaceFirst("(?m)^" + key + ":.*\n(?: .*\n)*", "");
        assertFalse(rest.equals(text), "no group " + key);
        site.write(ACCOUNTS, rest);
        return this;
    }

    /** Builds, and the section says this; nothing on the page came out wrong. */
    EdgeSite says(String section, String sentence) {
        String text = text(section);
        assertTrue(text.contains(sentence), () -> "not said: " + sentence + "\nbut: " + text);
        return this;
    }

    /** The section, as built before, says nothing of this. */
    EdgeSite keepsSilentAbout(String section, String words) {
        String text = sentences(section);
        assertFalse(text.contains(words), () -> "said: " + words + "\nin: " + text);
        return this;
    }

    /** The build stops for a fact that is owed here, and for nothing else. */
    void owes(String key) {
        site.build().ended(1).complained(Code.FACT_OWED).said("“" + key + "”");
    }

    private String text(String section) {
        site.build().wentWell();
        String page = site.page(PAGE).select("main").text();
        NEVER.forEach(never -> assertFalse(page.contains(never), () -> "“" + never + "” in: " + page));
        return sentences(section);
    }

    /** What a section says, without the notes that tell how its figures came about. */
    private String sentences(String section) {
        Elements chosen = site.page(PAGE).select("#" + section);
        chosen.select("aside").remove();
        return chosen.text();
    }
}
