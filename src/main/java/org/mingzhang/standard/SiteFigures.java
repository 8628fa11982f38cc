package org.mingzhang.standard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;

/**
 * Reads and fills the disclosures of a site, each with what follows from the year before.
 *
 * <p>What was filled is kept for the year after, so one instance serves one thread.
 */
public final class SiteFigures {
    private final ContentReader contents;
    private final StandardLibrary standards;
    private final Set<Address> addresses;
    private final Map<Address, Reading> kept = new HashMap<>();

    private record Reading(Optional<FilledDisclosure> filled, Diagnostics findings) {}

    /**
     * @param addresses all disclosures of the site
     */
    public SiteFigures(ContentReader contents, StandardLibrary standards, Collection<Address> addresses) {
        this.contents = contents;
        this.standards = standards;
        this.addresses = Set.copyOf(addresses);
    }

    /** The disclosure at an address, as far as it can be read; with errors never to be published. */
    public Optional<FilledDisclosure> draft(Address address, Diagnostics diagnostics) {
        Diagnostics findings = new Diagnostics();
        Optional<FilledDisclosure> filled = drafted(address, findings);
        if (!findings.hasErrors()) {
            kept.put(address, new Reading(filled, findings));
        }
        diagnostics.addAll(findings);
        return filled;
    }

    private Optional<FilledDisclosure> drafted(Address address, Diagnostics diagnostics) {
        return contents.draft(
                        address,
                        id -> standards.standard(id, diagnostics).map(Standard::schema),
                        standards.ids(),
                        diagnostics)
                .flatMap(disclosure -> filled(address, disclosure, diagnostics));
    }

    /** The disclosure of the year before, where that is in content and can be read. */
    public Optional<FilledDisclosure> yearBefore(Address address, Diagnostics diagnostics) {
        Address before = address.yearBefore();
        if (!addresses.contains(before)) {
            return Optional.empty();
        }
        Reading known = kept.get(before);
        if (known == null) {
            Diagnostics findings = new Diagnostics();
            known = new Reading(read(before, findings), findings);
            kept.put(before, known);
        }
        diagnostics.addAll(known.findings());
        return known.filled();
    }

    private Optional<FilledDisclosure> read(Address address, Diagnostics diagnostics) {
        return contents.read(
                        address,
                        id -> standards.standard(id, diagnostics).map(Standard::schema),
                        standards.ids(),
                        diagnostics)
                .flatMap(disclosure -> filled(address, disclosure, diagnostics));
    }

    private Optional<FilledDisclosure> filled(Address address, Disclosure disclosure, Diagnostics diagnostics) {
        return standards.standard(disclosure.standard(), diagnostics).map(standard -> {
            Disclosure whole = yearBefore(address, new Diagnostics())
                    .map(previous -> CarryOver.into(disclosure, standard, previous, diagnostics))
                    .orElse(disclosure);
            return Filler.fill(standard, whole);
        });
    }
}
