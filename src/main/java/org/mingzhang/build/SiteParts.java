package org.mingzhang.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.chart.ChartFonts;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.progress.Listener;
import org.mingzhang.render.Pages;
import org.mingzhang.render.Pictures;
import org.mingzhang.render.Theme;
import org.mingzhang.render.ThemeFiles;
import org.mingzhang.site.Settings;
import org.mingzhang.site.SettingsReader;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.StandardLibrary;

/**
 * What all pages of a site have in common, read once: settings, theme, standards, and which disclosures there are.
 *
 * @param addresses the disclosures to make pages of
 * @param work makes those pages
 * @param lists makes the pages that list them
 */
record SiteParts(Pages pages, List<Address> addresses, DisclosureWork work, SiteLists lists) {
    SiteParts {
        addresses = List.copyOf(addresses);
    }

    /**
     * For whom pages are made.
     *
     * @param writing whether for those who write: they see drafts, and what the rules refuse
     */
    record View(boolean writing, Pictures pictures) {
        /** The public, who must see neither. */
        static final View RELEASE = new View(false, Pictures.WITH_PAGE);
    }

    /** The disclosures to make pages of; that there are none is reported, and what nobody reads. */
    static List<Address> addresses(Path root, View view, Diagnostics diagnostics) {
        if (!Files.isDirectory(root.resolve("content"))) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return List.of();
        }
        ContentReader contents = new ContentReader(root);
        List<Address> addresses = contents.find(diagnostics).disclosures();
        if (!view.writing()) {
            addresses = released(addresses, contents, new FileReader(root), diagnostics);
        }
        if (addresses.isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.add(Code.NO_DISCLOSURE, null);
        }
        return addresses;
    }

    /**
     * The parts of the site in a folder; none where one of them cannot be had, which is reported.
     *
     * @param diagnostics also takes up what is found in standards later
     * @param listener also hears what is read later
     */
    static Optional<SiteParts> read(
            Path root, List<Address> addresses, View view, Diagnostics diagnostics, Listener listener) {
        Path content = root.resolve("content");
        FileReader reader = new FileReader(root);
        StandardLibrary standards = new StandardLibrary(content.resolve("standards"), reader, diagnostics);
        Examination examination = new Examination(new ContentReader(root), standards, addresses, listener);
        Path file = content.resolve("site.yaml");
        listener.reads(reader.name(file));
        return reader.read(file, diagnostics)
                .flatMap(source -> SettingsReader.read(source, diagnostics))
                .flatMap(settings -> {
                    listener.uses(Listener.Used.THEME, settings.theme());
                    return pages(root, settings, view, diagnostics)
                            .flatMap(pages -> revisions(root, addresses, settings, diagnostics)
                                    .map(revisions -> new SiteParts(
                                            pages,
                                            addresses,
                                            new DisclosureWork(examination, pages, revisions, view.writing()),
                                            new SiteLists(pages))));
                });
    }

    private static Optional<Revisions> revisions(
            Path root, List<Address> addresses, Settings settings, Diagnostics diagnostics) {
        return settings.revisions() ? Revisions.read(root, addresses, diagnostics) : Optional.of(Revisions.UNTOLD);
    }

    private static Optional<Pages> pages(Path root, Settings settings, View view, Diagnostics diagnostics) {
        return Theme.open(new ThemeFiles(root.resolve("themes"), settings.theme()), diagnostics)
                .map(theme -> new Pages(theme, settings, new ChartPainter(ChartFonts.bundled()), view.pictures()));
    }

    /** Leaves drafts out, and says so. */
    private static List<Address> released(
            List<Address> all, ContentReader contents, FileReader reader, Diagnostics diagnostics) {
        List<Address> released = new ArrayList<>();
        for (Address address : all) {
            if (contents.isDraft(address)) {
                diagnostics.add(
                        Code.DRAFT_LEFT_OUT, reader.place(contents.file(address)), "address", address.toString());
            } else {
                released.add(address);
            }
        }
        return released;
    }
}
