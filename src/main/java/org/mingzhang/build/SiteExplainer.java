package org.mingzhang.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.narrative.PrintedFigures;
import org.mingzhang.progress.Listener;
import org.mingzhang.progress.Stage;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.FigureQuery;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.StandardLibrary;

/** Finds a figure of a site's disclosure, so that it can be asked how it came about. */
public final class SiteExplainer {
    private final Path root;
    private final Listener listener;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * Figures, and the disclosure they belong to.
     *
     * @param figures more than one where a number is printed for several
     */
    public record Found(Address address, FilledDisclosure filled, List<PrintedFigures.Found> figures) {}

    /**
     * @param root the site's folder, which holds {@code content}
     */
    public SiteExplainer(Path root) {
        this(root, Listener.SILENT);
    }

    /**
     * The same, and somebody is told how it goes.
     *
     * @param root the site's folder, which holds {@code content}
     */
    public SiteExplainer(Path root, Listener listener) {
        this.root = root.toAbsolutePath().normalize();
        this.listener = listener;
    }

    /** What stood in the way of finding the figure. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * The figure that a text names, or the figures that are printed like it; none where something stands in the way.
     *
     * @param figure see {@link FigureQuery}, or a number as it is printed
     * @param chosen which disclosure, as for {@code check}; empty where there is but one
     */
    public Optional<Found> find(String figure, String chosen) {
        listener.begins(Stage.READ, 0);
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
        Optional<Examination.Examined> examined =
                new Examination(contents, standards, all, listener).of(address, reading);
        if (examined.isEmpty()) {
            diagnostics.addAll(reading);
        }
        return examined.flatMap(known -> {
            List<PrintedFigures.Found> figures = figures(figure.strip(), known);
            return figures.isEmpty() ? Optional.empty() : Optional.of(new Found(address, known.filled(), figures));
        });
    }

    private List<PrintedFigures.Found> figures(String figure, Examination.Examined known) {
        return PrintedFigures.isNumber(figure)
                ? PrintedFigures.find(figure, known.filled(), known.narrative(), diagnostics)
                : FigureQuery.read(figure, known.filled(), diagnostics).stream()
                        .map(asked -> new PrintedFigures.Found(asked, List.of()))
                        .toList();
    }
}
