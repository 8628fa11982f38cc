package org.mingzhang.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostic;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.history.DisclosureChange.Status;
import org.mingzhang.progress.Listener;
import org.mingzhang.source.Address;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.SiteFigures;

/** Compares the disclosures of one department; those whose inputs are the same are not even opened. */
final class DepartmentDiffer {
    private final SiteRepository site;
    private final Snapshot before;
    private final Snapshot after;
    private final SiteFigures oldFigures;
    private final SiteFigures youngFigures;
    private final Optional<RevCommit> newest;
    private final boolean committed;
    private final Diagnostics diagnostics = new Diagnostics();

    /** What differs, and what stood in the way. */
    record Result(List<DisclosureChange> changes, Diagnostics diagnostics) {}

    /**
     * @param newest the newer revision, or the commit that the working tree stands on
     * @param committed whether the newer revision is that commit
     */
    DepartmentDiffer(
            SiteRepository site, Snapshot before, Snapshot after, Optional<RevCommit> newest, boolean committed) {
        this.site = site;
        this.before = before;
        this.after = after;
        this.oldFigures = before.figures();
        this.youngFigures = after.figures();
        this.newest = newest;
        this.committed = committed;
    }

    Result compare(List<Departments.Pair> pairs, Listener listener) {
        List<DisclosureChange> changes = new ArrayList<>();
        try (Authorship authorship = new Authorship(site, newest, committed, after.standards())) {
            for (Departments.Pair pair : pairs) {
                compared(pair, authorship).filter(change -> !change.isNothing()).ifPresent(changes::add);
                listener.done();
            }
        } catch (IOException e) {
            SiteRepository.unreadable(e, diagnostics);
        }
        return new Result(changes, diagnostics);
    }

    private Optional<DisclosureChange> compared(Departments.Pair pair, Authorship authorship) throws IOException {
        if (pair.before().isEmpty()) {
            return whole(pair.after().orElseThrow(), youngFigures, Status.ADDED, authorship);
        }
        if (pair.after().isEmpty()) {
            return whole(pair.before().get(), oldFigures, Status.REMOVED, authorship);
        }
        Address old = pair.before().get();
        Address young = pair.after().get();
        if (before.inputs(old).equals(after.inputs(young))) {
            return Optional.empty();
        }
        Optional<Edition> was = edition(oldFigures, old);
        Optional<Edition> is = edition(youngFigures, young);
        return was.isPresent() && is.isPresent()
                ? Optional.of(changed(young, was.get(), is.get(), authorship))
                : Optional.of(DisclosureChange.unreadable(young));
    }

    /**
     * The disclosure as published; what is wrong with its files is reported. One that contradicts the year before can be
     * compared: that may be just what was mended.
     */
    private Optional<Edition> edition(SiteFigures figures, Address address) {
        Diagnostics found = new Diagnostics();
        Optional<FilledDisclosure> filled = figures.draft(address, found);
        List<Diagnostic> errors = found.sorted().stream()
                .filter(one -> one.severity() == Severity.ERROR && one.code() != Code.CARRIED_DISAGREES)
                .toList();
        errors.forEach(diagnostics::add);
        return errors.isEmpty() ? filled.map(Edition::new) : Optional.empty();
    }

    private Optional<DisclosureChange> whole(Address address, SiteFigures figures, Status status, Authorship authorship)
            throws IOException {
        Optional<Edition> edition = edition(figures, address);
        if (edition.isEmpty()) {
            return Optional.of(DisclosureChange.unreadable(address));
        }
        Probe probe = new Probe.OfFile(status == Status.ADDED);
        Author author = authorship.of(Snapshot.file(address), List.of(probe)).getOrDefault(probe, new Author.Unknown());
        tell(author, address);
        return Optional.of(new DisclosureChange(
                address,
                status,
                edition.get().disclosure().department().name(),
                edition.get().filled().standard().title(),
                edition.get().unit(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new DisclosureChange.Whole(
                        edition.get().cells().size(),
                        edition.get().narrative().overview().total(),
                        author))));
    }

    private DisclosureChange changed(Address address, Edition was, Edition is, Authorship authorship)
            throws IOException {
        DisclosureComparer comparer = new DisclosureComparer(was, is);
        List<FigureChange> figures = comparer.figures();
        List<SentenceChange> sentences = comparer.sentences();
        List<ChartChange> charts = comparer.charts();
        return new DisclosureChange(
                        address,
                        Status.CHANGED,
                        is.disclosure().department().name(),
                        is.filled().standard().title(),
                        is.unit(),
                        authored(comparer.causes().found(), address, authorship),
                        figures,
                        sentences,
                        charts,
                        comparer.renamed(),
                        Optional.empty())
                .withoutIdleCauses();
    }

    /** The causes with those who brought them about; each file is gone through once. */
    private List<Cause> authored(List<CauseList.Found> found, Address address, Authorship authorship)
            throws IOException {
        String folder = Snapshot.file(address).replaceFirst("[^/]*$", "");
        Map<String, Set<Probe>> questions = new LinkedHashMap<>();
        found.forEach(one -> one.probe()
                .ifPresent(probe -> questions
                        .computeIfAbsent(one.file(), none -> new LinkedHashSet<>())
                        .add(probe)));
        Map<String, Map<Probe, Author>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Set<Probe>> question : questions.entrySet()) {
            answers.put(question.getKey(), authorship.of(folder + question.getKey(), question.getValue()));
        }
        List<Cause> causes = new ArrayList<>();
        for (CauseList.Found one : found) {
            Optional<Author> author = one.probe()
                    .map(probe -> answers.getOrDefault(one.file(), Map.of()).getOrDefault(probe, new Author.Unknown()));
            author.ifPresent(known -> tell(known, address));
            causes.add(author.map(one.cause()::by).orElse(one.cause()));
        }
        return causes;
    }

    private void tell(Author author, Address address) {
        if (author instanceof Author.Unknown) {
            diagnostics.add(Code.AUTHOR_CUT_OFF, null, "disclosure", address.toString());
        }
    }
}
