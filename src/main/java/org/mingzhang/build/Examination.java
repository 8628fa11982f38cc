package org.mingzhang.build;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.check.Checker;
import org.mingzhang.check.Tally;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.site.Anchors;
import org.mingzhang.site.LinkCheck;
import org.mingzhang.site.Published;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Filler;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/** Reads one disclosure, fills and tells it, and looks for what is wrong: all that comes before a page. */
final class Examination {
    /** Findings in authors' prose that do not depend on what figures there are. */
    private static final Set<Code> IN_PROSE = EnumSet.of(
            Code.FORMULA_UNREADABLE,
            Code.NAME_UNKNOWN,
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
    private final Set<String> files;

    /** A disclosure that could be read, with all that is said and shown of it. */
    record Examined(FilledDisclosure filled, Narrative narrative, Published published, Tally tally) {}

    /**
     * @param files every page of the site that links may name
     */
    Examination(ContentReader contents, StandardLibrary standards, Set<String> files) {
        this.contents = contents;
        this.standards = standards;
        this.files = files;
    }

    /** The disclosure at an address; none where its files cannot be read. What is wrong with it is reported. */
    Optional<Examined> of(Address address, Diagnostics diagnostics) {
        return contents.draft(
                        address,
                        id -> standards.standard(id, diagnostics).map(Standard::schema),
                        standards.ids(),
                        diagnostics)
                .flatMap(disclosure -> standards
                        .standard(disclosure.standard(), diagnostics)
                        .flatMap(standard -> examined(standard, disclosure, diagnostics)));
    }

    private Optional<Examined> examined(Standard standard, Disclosure disclosure, Diagnostics diagnostics) {
        FilledDisclosure filled = Filler.fill(standard, disclosure);
        if (diagnostics.hasErrors()) {
            findInProse(filled, diagnostics);
            return Optional.empty();
        }
        Narrative narrative = Narrator.narrate(filled, diagnostics);
        Tally tally = Checker.check(filled, narrative, diagnostics);
        Published published = new Published(
                disclosure.department(),
                disclosure.year(),
                disclosure.kind(),
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
        return Optional.of(new Examined(filled, narrative, published, tally));
    }

    /** Mistakes in prose that are told together with those in figures: only what no missing figure brings about. */
    private static void findInProse(FilledDisclosure filled, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Narrator.narrate(filled, found);
        diagnostics.addAll(found, IN_PROSE);
    }
}
