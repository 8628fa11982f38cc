package org.mingzhang.build;

import java.util.Optional;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.render.Pages;
import org.mingzhang.site.Published;
import org.mingzhang.source.Address;

/** Takes one disclosure from its files to its pages; nothing of it is kept but a line for the lists. */
final class DisclosureWork {
    private final Examination examination;
    private final Pages pages;
    private final Staging staging;

    /** What comes of a disclosure: a line for the lists if it was rendered, and what was found. */
    record Result(Optional<Published> published, Diagnostics diagnostics) {}

    DisclosureWork(Examination examination, Pages pages, Staging staging) {
        this.examination = examination;
        this.pages = pages;
        this.staging = staging;
    }

    Result run(Address address) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Published> published = examination
                .of(address, diagnostics)
                .filter(examined -> !diagnostics.hasErrors())
                .flatMap(examined -> publish(address, examined, diagnostics));
        return new Result(published, diagnostics);
    }

    private Optional<Published> publish(Address address, Examination.Examined examined, Diagnostics diagnostics) {
        Published published = examined.published();
        return pages.disclosure(examined.filled(), examined.narrative(), published, diagnostics)
                .map(made -> {
                    made.forEach(
                            (name, bytes) -> staging.write(published.route().path() + name, bytes, address.toString()));
                    return published;
                });
    }
}
