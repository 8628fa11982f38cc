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
     * A disclosure whose page is made, while the rules still look at it.
     *
     * @param page not to be shown to the public yet
     * @param found what is known to be wrong so far
     * @param rendering faults of the theme, which do not matter where the page is refused
     */
    record Begun(
            Address address,
            Optional<Examination.Examined> examined,
            Optional<Page> page,
            Diagnostics found,
            Diagnostics rendering) {}

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

    /** All of the work on a disclosure. */
    Made run(Address address) {
        return finish(begin(address));
    }

    /** Renders while the sentences are still being read; what was rendered is thrown away if they are refused. */
    Begun begin(Address address) {
        Diagnostics found = new Diagnostics();
        Diagnostics rendering = new Diagnostics();
        Optional<Examination.Examined> examined = examination.of(address, found);
        Optional<Page> page = examined.filter(
                        one -> !found.hasErrors() && (refused || !one.checker().isRefused()))
                .flatMap(one -> pages.disclosure(
                                one.filled(), one.narrative(), one.published(), revisions.of(address), rendering)
                        .map(made -> Page.of(one.published(), made)));
        return new Begun(address, examined, page, found, rendering);
    }

    /** Waits for what the rules find. */
    Made finish(Begun begun) {
        Diagnostics found = begun.found();
        Tally tally = begun.examined().map(one -> one.checker().finish(found)).orElse(Tally.NOTHING);
        boolean shown = refused || !found.hasErrors();
        if (shown) {
            found.addAll(begun.rendering());
        }
        Optional<Published> published = begun.examined().map(Examination.Examined::published);
        return new Made(
                Examination.checked(begun.address(), published, found, tally),
                begun.page().filter(page -> shown));
    }
}
