package org.mingzhang.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Severity;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;

/** Compares two revisions of a site's content by what they publish. */
public final class SiteDiffer {
    private final Path root;
    private final Listener listener;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder, which holds {@code content} and lies in a git repository
     */
    public SiteDiffer(Path root) {
        this(root, Listener.SILENT);
    }

    /**
     * The same, and somebody is told how it goes.
     *
     * @param root the site's folder, which holds {@code content} and lies in a git repository
     */
    public SiteDiffer(Path root, Listener listener) {
        this.listener = listener;
        this.root = root.toAbsolutePath().normalize();
    }

    /** What stood in the way; files of a revision are named like {@code HEAD~1:content/…}. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * Compares revisions; none where something stands in the way of all of it.
     *
     * @param revisions none: the last commit and the working tree; one: that and the working tree; two: these
     */
    public Optional<Comparison> compare(List<String> revisions) {
        listener.begins(Stage.READ, 0);
        Optional<SiteRepository> opened = SiteRepository.open(root, diagnostics);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SiteRepository site = opened.get()) {
            Optional<Side> from = side(site, revisions.isEmpty() ? Constants.HEAD : revisions.get(0));
            Optional<Side> to = revisions.size() > 1 ? side(site, revisions.get(1)) : workingTree(site);
            return from.flatMap(older -> to.map(newer -> compared(site, older, newer)));
        } catch (IOException e) {
            SiteRepository.unreadable(e, diagnostics);
            return Optional.empty();
        }
    }

    /**
     * A side of the comparison.
     *
     * @param commit itself, or what the working tree stands on; absent where nothing is committed
     */
    private record Side(Revision revision, Optional<RevCommit> commit, Snapshot snapshot) {}

    private Optional<Side> side(SiteRepository site, String text) throws IOException {
        Optional<RevCommit> commit = site.commit(text, diagnostics);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        GitTree tree = GitTree.of(site.repository(), commit.get(), site.prefix(), text);
        if (tree.blobs().isEmpty()) {
            diagnostics.add(
                    Code.REVISION_WITHOUT_CONTENT, null, "text", text, "folder", site.prefix() + GitTree.CONTENT);
            return Optional.empty();
        }
        Diagnostics found = new Diagnostics();
        Snapshot snapshot = Snapshot.of(tree, found);
        keepErrors(found);
        return Optional.of(new Side(new Revision(text, commit.map(Commit::of)), commit, snapshot));
    }

    private Optional<Side> workingTree(SiteRepository site) throws IOException {
        if (site.isBare()) {
            diagnostics.add(Code.REPOSITORY_BARE, null, "folder", root.toString());
            return Optional.empty();
        }
        if (!SiteRepository.hasContent(root)) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return Optional.empty();
        }
        Diagnostics found = new Diagnostics();
        Snapshot snapshot = Snapshot.ofDisk(root, found);
        keepErrors(found);
        return Optional.of(
                new Side(new Revision("", Optional.empty()), site.commit(Constants.HEAD, new Diagnostics()), snapshot));
    }

    private Comparison compared(SiteRepository site, Side from, Side to) {
        Snapshot before = from.snapshot();
        Snapshot after = to.snapshot().after(before);
        Departments departments = new Departments(before, after);
        List<List<Departments.Pair>> pairs = departments.pairs();
        int looked = pairs.stream().mapToInt(List::size).sum();
        listener.begins(Stage.COMPARE, looked);
        boolean committed = to.revision().commit().isPresent();
        List<DepartmentDiffer.Result> results = pairs.parallelStream()
                .map(own -> new DepartmentDiffer(site, before, after, to.commit(), committed).compare(own, listener))
                .toList();
        List<DisclosureChange> changes = new ArrayList<>();
        for (DepartmentDiffer.Result result : results) {
            changes.addAll(result.changes());
            diagnostics.addAll(result.diagnostics());
        }
        return new Comparison(from.revision(), to.revision(), departments.renamed(), changes, looked);
    }

    private void keepErrors(Diagnostics found) {
        found.sorted().stream().filter(one -> one.severity() == Severity.ERROR).forEach(diagnostics::add);
    }
}
