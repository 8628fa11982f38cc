package org.mingzhang.build;

import java.util.Optional;
import java.util.SortedMap;
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

    /** Renders while the sentences are still being read; what was rendered is thrown away if they are refused. */
    Result run(Address address) {
        Diagnostics diagnostics = new Diagnostics();
        Diagnostics rendering = new Diagnostics();
        Optional<Examination.Examined> examined = examination.of(address, diagnostics);
        Optional<SortedMap<String, byte[]>> made = examined.filter(
                        one -> !diagnostics.hasErrors() && !one.checker().isRefused())
                .flatMap(one -> pages.disclosure(one.filled(), one.narrative(), one.published(), rendering));
        examined.ifPresent(one -> one.checker().finish(diagnostics));
        if (examined.isEmpty() || diagnostics.hasErrors()) {
            return new Result(Optional.empty(), diagnostics);
        }
        diagnostics.addAll(rendering);
        Published published = examined.get().published();
        return new Result(made.map(files -> write(address, published, files)), diagnostics);
    }

    private Published write(Address address, Published published, SortedMap<String, byte[]> files) {
        files.forEach((name, bytes) -> staging.write(published.route().path() + name, bytes, address.toString()));
        return published;
    }
}
