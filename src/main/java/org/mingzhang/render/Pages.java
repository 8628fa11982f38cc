package org.mingzhang.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingzhang.chart.ChartPainter;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Department;
import org.mingzhang.narrative.ChineseNumeral;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Run;
import org.mingzhang.site.Anchors;
import org.mingzhang.site.Published;
import org.mingzhang.site.Route;
import org.mingzhang.site.Settings;
import org.mingzhang.standard.FilledDisclosure;

/** Makes the pages of a site with its theme. Safe for many threads. */
public final class Pages {
    private final Theme theme;
    private final ChartPainter painter;
    private final Pictures pictures;
    private final Frames frames;
    private final Lists lists;

    public Pages(Theme theme, Settings settings, ChartPainter painter, Pictures pictures) {
        this.theme = theme;
        this.painter = painter;
        this.pictures = pictures;
        this.frames = new Frames(theme.words(), settings);
        this.lists = new Lists(theme, frames, painter);
    }

    /**
     * The page of a disclosure and the pictures of its charts, by file name in the page's folder; what the theme or the
     * charts cannot do is reported.
     *
     * @param commits what commits did to the disclosure, the latest day first; absent where pages do not tell that
     */
    public Optional<SortedMap<String, Supplier<byte[]>>> disclosure(
            FilledDisclosure filled,
            Narrative narrative,
            Published published,
            Optional<List<Note>> commits,
            Diagnostics diagnostics) {
        FigureViews figures = new FigureViews(narrative, published.year(), published.unit(), theme, painter, pictures);
        if (!figures.check(filled.disclosure(), diagnostics)) {
            return Optional.empty();
        }
        PageView.Disclosure view = view(filled, narrative, published, commits, figures);
        return theme.page("disclosure", view, view.frame(), diagnostics).map(html -> {
            SortedMap<String, Supplier<byte[]>> files = new TreeMap<>(figures.pictures());
            files.put(Route.INDEX, () -> html);
            return files;
        });
    }

    private PageView.Disclosure view(
            FilledDisclosure filled,
            Narrative narrative,
            Published published,
            Optional<List<Note>> commits,
            FigureViews figures) {
        NoteRows rows = new NoteRows(filled, theme.words());
        TableViews tables = new TableViews(filled, theme.words(), rows);
        FigureNotes explained = new FigureNotes(rows, tables);
        narrative.lines().forEach(line -> explained.count(line.runs()));
        narrative.brief().forEach(one -> explained.count(one.sentence()));
        Sections sections = new Sections(explained, own -> new TextViews(own, tables::table, figures::figure));
        FigureNotes.Section notes = explained.section(Anchors.BRIEF);
        List<PageView.Brief> brief = narrative.brief().stream()
                .map(one -> brief(one, sections.texts().apply(notes)))
                .toList();
        List<PageView.Part> parts = narrative.parts().stream()
                .map(part -> part(part, sections, tables))
                .toList();
        List<PageView.Pair> strip = narrative.overview().strip().stream()
                .map(one -> new PageView.Pair(one.label(), one.text()))
                .toList();
        return new PageView.Disclosure(
                frames.disclosure(published),
                published.department().name(),
                frames.heading(published),
                published.unit().term(),
                strip,
                brief,
                notes.notes(),
                parts,
                new RevisionView(theme.words()).view(filled.disclosure().corrections(), commits));
    }

    /** What a commit says of a day. */
    public record Note(LocalDate day, String text) {}

    /**
     * Makes the sections of a page, each with its own notes.
     *
     * @param notes the notes of all figures
     * @param texts the views of texts whose figures lead to a section's notes
     */
    private record Sections(FigureNotes notes, Function<FigureNotes.Section, TextViews> texts) {
        PageView.Section section(Narrative.Section section) {
            FigureNotes.Section own = notes.section(section.id());
            List<PageView.Block> blocks = texts.apply(own).blocks(section.blocks());
            return new PageView.Section(
                    section.id(),
                    ChineseNumeral.of(section.number()),
                    section.title(),
                    section.shortTitle(),
                    blocks,
                    own.notes());
        }
    }

    private PageView.Part part(Narrative.Part part, Sections make, TableViews tables) {
        List<PageView.Section> sections =
                part.sections().stream().map(make::section).toList();
        FigureNotes.Section notes = make.notes().section(part.id());
        TextViews texts = make.texts().apply(notes);
        List<PageView.Definition> definitions = part.definitions().stream()
                .map(definition -> new PageView.Definition(
                        theme.words().text("definitionOrdinal", ChineseNumeral.of(definition.number())),
                        definition.term(),
                        texts.blocks(definition.meaning())))
                .toList();
        return new PageView.Part(
                part.id(),
                theme.words().text("partOrdinal", ChineseNumeral.of(part.number())),
                part.title(),
                part.shortTitle(),
                linked(sections),
                sections,
                part.tables().stream().map(tables::table).toList(),
                definitions,
                notes.notes());
    }

    private static boolean linked(List<PageView.Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.runs().stream())
                .anyMatch(run -> run.kind().equals("figure") && !run.href().isEmpty());
    }

    private static PageView.Brief brief(Narrative.Brief brief, TextViews texts) {
        List<String> figures = brief.figures().stream().map(Run.Figure::text).toList();
        PageView.Link source = new PageView.Link(brief.sourceTitle(), "#" + brief.sourceAnchor());
        return new PageView.Brief(
                brief.title(), figures, brief.unit(), texts.runs(brief.sentence()), brief.shares(), source);
    }

    /** The page of a department with all it has published; {@code others} are the departments with pages, by id. */
    public Optional<byte[]> department(
            List<Published> published, Map<String, Department> others, Diagnostics diagnostics) {
        PageView.Department view = lists.department(published, others);
        return theme.page("department", view, view.frame(), diagnostics);
    }

    /** The home page. */
    public Optional<byte[]> home(List<Published> published, Diagnostics diagnostics) {
        PageView.Home view = lists.home(published);
        return theme.page("home", view, view.frame(), diagnostics);
    }

    /** Files that every page needs, by path in the site. */
    public Map<String, byte[]> assets() {
        return theme.assets();
    }
}
