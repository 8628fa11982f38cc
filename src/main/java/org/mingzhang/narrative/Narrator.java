package org.mingzhang.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;
import org.mingzhang.standard.Outline;
import org.mingzhang.standard.Piece;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Template;
import org.mingzhang.standard.Value;

/** Tells a filled disclosure from beginning to end, in the order of its standard. */
public final class Narrator {
    /** Files for colleagues, which are never part of the text. */
    /** Notes to colleagues, which are not published. */
    public static final Set<String> NOTES = Set.of("source-note.md", "README.md");

    private static final String OWN_DEFINITIONS = "名词解释";

    private final FilledDisclosure filled;
    private final Diagnostics diagnostics;
    private final ProseFiles prose;
    private final Scope scope;

    private Narrator(FilledDisclosure filled, Diagnostics diagnostics) {
        this.filled = filled;
        this.diagnostics = diagnostics;
        this.prose = new ProseFiles(filled, diagnostics);
        this.scope = Scope.sentence(filled.standard().unit());
    }

    /** The whole text; what is wrong with sentences, references or authors' prose is reported. */
    public static Narrative narrate(FilledDisclosure filled, Diagnostics diagnostics) {
        return new Narrator(filled, diagnostics).narrative();
    }

    /** The words that pieces of a standard's text come to for a disclosure. */
    public static String plain(FilledDisclosure filled, List<Piece> pieces, Scope scope, Diagnostics diagnostics) {
        return Run.plain(new Narrator(filled, diagnostics).line(pieces, scope));
    }

    private Narrative narrative() {
        List<Narrative.Part> parts = new ArrayList<>();
        for (Outline.Part part : filled.standard().outline().parts()) {
            Narrative.Part told = part(part, parts.size() + 1);
            if (!told.isEmpty()) {
                parts.add(told);
            }
        }
        List<Narrative.Brief> brief =
                filled.standard().outline().brief().stream().map(this::brief).toList();
        Map<String, Narrative.Chart> charts = new LinkedHashMap<>();
        ChartTeller teller = new ChartTeller(filled, this::line);
        filled.standard().charts().forEach((key, form) -> charts.put(key, teller.chart(form)));
        prose.reportUnused(NOTES);
        return new Narrative(overview(), parts, brief, charts);
    }

    private Narrative.Overview overview() {
        Outline.Overview overview = filled.standard().outline().overview();
        return new Narrative.Overview(
                amount(overview.total()).orElse(Money.ZERO),
                amount(overview.previous()),
                amount(overview.spending()).orElse(Money.ZERO),
                plain(overview.change()),
                words(overview.published()),
                filled.words(overview.units()),
                overview.summary().stream().map(this::plain).toList(),
                overview.strip().stream()
                        .map(one -> new Narrative.Labelled(one.label(), plain(one.text())))
                        .toList());
    }

    private Optional<Money> amount(Expression expression) {
        return filled.quantity(expression, scope).value() instanceof Value.Amount amount
                ? Optional.of(amount.money())
                : Optional.empty();
    }

    private String words(Expression expression) {
        return filled.quantity(expression, scope).value() instanceof Value.Words words ? words.text() : "";
    }

    private String plain(List<Piece> pieces) {
        return Run.plain(line(pieces));
    }

    private Narrative.Part part(Outline.Part part, int number) {
        List<Narrative.Section> sections = new ArrayList<>();
        for (Outline.Section section : part.sections()) {
            sections.add(new Narrative.Section(
                    section.id(), sections.size() + 1, section.title(), section.shortTitle(), body(section.body())));
        }
        part.attachments()
                .ifPresent(pattern -> prose.matching(pattern)
                        .forEach((file, blocks) -> sections.add(attachment(part, sections.size() + 1, file, blocks))));
        List<String> tables = part.tables().stream()
                .flatMap(form -> filled.tablesOf(form).stream())
                .map(FilledTable::key)
                .toList();
        String title = plain(List.of(new Piece.Say(part.title())));
        return new Narrative.Part(part.id(), number, title, part.shortTitle(), sections, tables, definitions(part));
    }

    private Narrative.Section attachment(Outline.Part part, int number, String file, List<Block> blocks) {
        Optional<Block.Heading> title = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .findFirst();
        List<Block> rest = blocks.stream()
                .filter(block -> title.isEmpty() || block != title.get())
                .map(Narrator::raised)
                .toList();
        String heading = title.map(h -> Run.plain(h.runs())).orElse(file.replace(".md", ""));
        return new Narrative.Section(part.id() + "-" + number, number, heading, heading, rest);
    }

    /** An attachment's own title is its section's heading, so what stands below it moves up one level. */
    private static Block raised(Block block) {
        return block instanceof Block.Heading heading
                ? new Block.Heading(Math.max(1, heading.level() - 1), heading.runs())
                : block;
    }

    private List<Block> body(List<List<Piece>> paragraphs) {
        Insertions insertions = new Insertions();
        Teller teller = new Teller(filled, prose, insertions, diagnostics);
        String text =
                paragraphs.stream().map(pieces -> teller.tell(pieces, scope)).collect(Collectors.joining("\n\n"));
        return new MarkdownReader(insertions, Optional.empty(), diagnostics).blocks(text);
    }

    private List<Run> line(List<Piece> pieces) {
        return line(pieces, scope);
    }

    private List<Run> line(List<Piece> pieces, Scope scope) {
        Insertions insertions = new Insertions();
        String text = new Teller(filled, prose, insertions, diagnostics).tell(pieces, scope);
        return new MarkdownReader(insertions, Optional.empty(), diagnostics).line(text);
    }

    /** The standard's definitions, then the author's own. */
    private List<Narrative.Definition> definitions(Outline.Part part) {
        List<Narrative.Definition> definitions = new ArrayList<>();
        for (Outline.Definition definition : part.definitions()) {
            definitions.add(new Narrative.Definition(
                    definitions.size() + 1, definition.term(), body(List.of(definition.meaning()))));
        }
        if (!definitions.isEmpty()) {
            for (Fact fact : filled.disclosure().facts().under(OWN_DEFINITIONS)) {
                String term = fact.path().keys().get(1);
                definitions.add(new Narrative.Definition(definitions.size() + 1, term, own(fact)));
            }
        }
        return definitions;
    }

    private static List<Block> own(Fact fact) {
        String text = fact.value() instanceof org.mingzhang.ledger.FactValue.Text words ? words.text() : "";
        return List.of(new Block.Paragraph(List.of(new Run.Words(text, Optional.of(fact.span())))));
    }

    private Narrative.Brief brief(Outline.BriefFigure brief) {
        List<Run.Figure> figures = brief.figures().stream()
                .flatMap(template -> figure(template).stream())
                .toList();
        List<String> shares = brief.bar()
                ? figures.stream()
                        .map(figure -> figure.quantity().value().number().toPlainString())
                        .toList()
                : List.of();
        return new Narrative.Brief(
                brief.title(),
                figures,
                brief.unit(),
                line(brief.sentence()),
                shares,
                brief.sourceTitle(),
                brief.sourceAnchor(),
                brief.place());
    }

    private Optional<Run.Figure> figure(Template template) {
        return line(List.of(new Piece.Say(template))).stream()
                .filter(Run.Figure.class::isInstance)
                .map(Run.Figure.class::cast)
                .findFirst();
    }
}
