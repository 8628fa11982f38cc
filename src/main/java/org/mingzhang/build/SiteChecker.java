package org.mingzhang.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.CheckReport;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Tally;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.StandardLibrary;

/** Holds every rule against the disclosures of a site, without making a page. */
public final class SiteChecker {
    private final Path root;
    private final int threads;
    private final Listener listener;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder, which holds {@code content}
     * @param threads how many disclosures are worked on at once
     */
    public SiteChecker(Path root, int threads) {
        this(root, threads, Listener.SILENT);
    }

    /**
     * The same, and somebody is told how it goes.
     *
     * @param root the site's folder, which holds {@code content}
     * @param threads how many disclosures are worked on at once
     */
    public SiteChecker(Path root, int threads, Listener listener) {
        this.root = root.toAbsolutePath().normalize();
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Checks the disclosures whose address is the given one or begins with it.
     *
     * @param chosen {@code DEPARTMENT}, {@code DEPARTMENT/YEAR} or {@code DEPARTMENT/YEAR/KIND}; empty for all
     */
    public CheckReport check(String chosen) {
        listener.begins(Stage.READ, 0);
        if (!Files.isDirectory(root.resolve("content"))) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return new CheckReport(diagnostics, List.of());
        }
        ContentReader contents = new ContentReader(root);
        List<Address> all = contents.find(diagnostics).disclosures();
        List<Address> selected = Selection.of(all, chosen, diagnostics);
        StandardLibrary standards =
                new StandardLibrary(root.resolve("content").resolve("standards"), new FileReader(root), diagnostics);
        Examination examination = new Examination(contents, standards, all, listener);
        listener.begins(Stage.CHECK, selected.size());
        return new CheckReport(diagnostics, Parallel.map(selected, threads, address -> checked(examination, address)));
    }

    private CheckReport.Checked checked(Examination examination, Address address) {
        Diagnostics found = new Diagnostics();
        Optional<Examination.Examined> examined = examination.of(address, found);
        Tally tally = examined.map(known -> known.checker().finish(found)).orElse(Tally.NOTHING);
        listener.done();
        return Examination.checked(address, examined.map(Examination.Examined::published), found, tally);
    }
}
