package org.mingzhang.build;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.render.Pages;
import org.mingzhang.site.Published;
import org.mingzhang.source.Address;

/** Takes one disclosure from its files to its pages. */
final class DisclosureWork {
    private final Examination examination;
    private final Pages pages;
    private final Revisions revisions;
    private final boolean refused;

    /**
     * What comes of a disclosure.
     *
     * @param page none where something stands in its way
     */
    record Made(CheckReport.Checked checked, Optional<Page> page) {}

    /**
     * A page that may be shown.
     *
     * @param published what lists say of it
     * @param files by path in the site
     */
    record Page(Published published, SortedMap<String, Supplier<byte[]>> files) {
        static Page of(Published published, SortedMap<String, Supplier<byte[]>> made) {
            SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
            String folder = published.route().path();
            made.forEach((name, content) -> files.put(folder + name, content));
            return new Page(published, files);
        }
    }

    /**
     * @param revisions what pages tell of commits
     * @param refused whether a page is shown whose figures or sentences the rules refuse
     */
    DisclosureWork(Examination examination, Pages pages, Revisions revisions, boolean refused) {
        this.examination = examination;
        this.pages = pages;
        this.revisions = revisions;
        this.refused = refused;
    }

    /** Renders while the sentences are still being read; what was rendered is thrown away if they are refused. */
    Made run(Address address) {
        Diagnostics found = new Diagnostics();
        Diagnostics rendering = new Diagnostics();
        Optional<Examination.Examined> examined = examination.of(address, found);
        Optional<SortedMap<String, Supplier<byte[]>>> page = examined.filter(
                        one -> !found.hasErrors() && (refused || !one.checker().isRefused()))
                .flatMap(one -> pages.disclosure(
                        one.filled(), one.narrative(), one.published(), revisions.of(address), rendering));
        Tally tally = examined.map(one -> one.checker().finish(found)).orElse(Tally.NOTHING);
        boolean sound = !found.hasErrors();
        if (sound || refused) {
            found.addAll(rendering);
        }
        Optional<Published> published = examined.map(Examination.Examined::published);
        return new Made(
                Examination.checked(address, published, found, tally),
                page.filter(made -> sound || refused).map(made -> Page.of(published.orElseThrow(), made)));
    }
}
