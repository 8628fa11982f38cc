package org.mingzhang.build;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.check.Checker;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.progress.Listener;
import org.mingzhang.site.Anchors;
import org.mingzhang.site.LinkCheck;
import org.mingzhang.site.Published;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.SiteFigures;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/** Reads one disclosure, fills and tells it, and looks for what is wrong: all that comes before a page. */
final class Examination {
    /** Findings in authors' prose that do not depend on what figures there are. */
    private static final Set<Code> IN_PROSE = EnumSet.of(
            Code.FORMULA_UNREADABLE,
            Code.NAME_UNKNOWN,
            Code.LINE_UNKNOWN,
            Code.COLUMN_UNKNOWN,
            Code.COLUMN_OMITTED,
            Code.NEIGHBOUR_OUTSIDE,
            Code.REFERENCE_UNCLOSED,
            Code.FORMAT_UNKNOWN,
            Code.PROSE_MISSING,
            Code.LINK_UNSAFE,
            Code.PROSE_TOO_DEEP,
            Code.IMAGE_IN_PROSE,
            Code.PRIVATE_CHARACTER,
            Code.TOO_MANY_REFERENCES);

    private final ContentReader contents;
    private final StandardLibrary standards;
    private final Listener listener;
    private final Set<Address> addresses;
    private final Set<String> files;

    /**
     * A disclosure that could be read, with all that is said and shown of it.
     *
     * @param checker what still reads its sentences; nothing is published before it has finished
     */
    record Examined(FilledDisclosure filled, Narrative narrative, Published published, Checker checker) {}

    /**
     * @param addresses all disclosures of the site, also those that are not examined
     */
    Examination(ContentReader contents, StandardLibrary standards, List<Address> addresses, Listener listener) {
        this.contents = contents;
        this.standards = standards;
        this.listener = listener;
        this.addresses = Set.copyOf(addresses);
        this.files = SitePages.of(addresses);
    }

    /** The disclosure at an address; none where its files cannot be read. What the checker finds is not yet reported. */
    Optional<Examined> of(Address address, Diagnostics diagnostics) {
        listener.reads(address.toString());
        return figures().draft(address, diagnostics).flatMap(filled -> examined(filled, diagnostics));
    }

    private SiteFigures figures() {
        return new SiteFigures(contents, standards, addresses);
    }

    private Optional<Examined> examined(FilledDisclosure filled, Diagnostics diagnostics) {
        Standard standard = filled.standard();
        listener.uses(Listener.Used.STANDARD, standard.id());
        Disclosure disclosure = filled.disclosure();
        if (diagnostics.hasErrors()) {
            findInProse(filled, diagnostics);
            return Optional.empty();
        }
        Narrative narrative = Narrator.narrate(filled, diagnostics);
        Checker checker = Checker.begin(filled, narrative);
        Published published = new Published(
                disclosure.department(),
                disclosure.year(),
                disclosure.kind(),
                disclosure.draft(),
                standard.title(),
                standard.unit(),
                narrative.overview());
        Set<String> reachable = new TreeSet<>(files);
        narrative
                .charts()
                .values()
                .forEach(chart -> reachable.add(published.route().path() + chart.id() + ".png"));
        new LinkCheck(published.route(), Anchors.of(filled, narrative), reachable, disclosure.span(), diagnostics)
                .check(narrative);
        return Optional.of(new Examined(filled, narrative, published, checker));
    }

    /** What a report says of a disclosure, as far as it could be read. */
    static CheckReport.Checked checked(Address address, Optional<Published> published, Diagnostics found, Tally tally) {
        return new CheckReport.Checked(
                address.toString(),
                published.map(one -> one.department().name()).orElse(""),
                address.year().toString(),
                published.map(Published::title).orElse(""),
                found,
                tally);
    }

    /** The disclosure of the year before, filled, where that is in content and can be read. */
    Optional<FilledDisclosure> yearBefore(Address address, Diagnostics diagnostics) {
        return figures().yearBefore(address, diagnostics);
    }

    /** Mistakes in prose that are told together with those in figures: only what no missing figure brings about. */
    private static void findInProse(FilledDisclosure filled, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Narrator.narrate(filled, found);
        diagnostics.addAll(found, IN_PROSE);
    }
}
