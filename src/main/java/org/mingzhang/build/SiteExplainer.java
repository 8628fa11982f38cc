package org.mingzhang.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.FigureQuery;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.StandardLibrary;

/** Finds a figure of a site's disclosure, so that it can be asked how it came about. */
public final class SiteExplainer {
    private final Path root;
    private final Diagnostics diagnostics = new Diagnostics();

    /** A figure, and the disclosure it belongs to. */
    public record Found(Address address, FilledDisclosure filled, Asked asked) {}

    /**
     * @param root the site's folder, which holds {@code content}
     */
    public SiteExplainer(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** What stood in the way of finding the figure. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * The figure that a text names; none where something stands in the way.
     *
     * @param figure see {@link FigureQuery}
     * @param chosen which disclosure, as for {@code check}; empty where there is but one
     */
    public Optional<Found> find(String figure, String chosen) {
        if (!Files.isDirectory(root.resolve("content"))) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return Optional.empty();
        }
        ContentReader contents = new ContentReader(root);
        List<Address> all = contents.find(diagnostics).disclosures();
        List<Address> selected = Selection.of(all, chosen, diagnostics);
        if (selected.size() > 1) {
            String known = selected.stream().map(Address::toString).collect(Collectors.joining("、"));
            diagnostics.add(
                    Code.DISCLOSURE_UNCLEAR,
                    null,
                    "known",
                    known,
                    "first",
                    selected.get(0).toString());
        }
        return selected.size() == 1 ? find(figure, selected.get(0), contents, all) : Optional.empty();
    }

    /** What is wrong with the disclosure itself is told only where it cannot be filled: it may be what is asked about. */
    private Optional<Found> find(String figure, Address address, ContentReader contents, List<Address> all) {
        Diagnostics reading = new Diagnostics();
        StandardLibrary standards =
                new StandardLibrary(root.resolve("content").resolve("standards"), new FileReader(root), reading);
        Optional<FilledDisclosure> filled =
                new Examination(contents, standards, all).of(address, reading).map(Examination.Examined::filled);
        if (filled.isEmpty()) {
            diagnostics.addAll(reading);
        }
        return filled.flatMap(
                known -> FigureQuery.read(figure, known, diagnostics).map(asked -> new Found(address, known, asked)));
    }
}
