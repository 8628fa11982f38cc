package org.mingzhang.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.ledger.Money;

/** Everything a disclosure says, in order, with its charts' data. */
public record Narrative(Overview overview, List<Part> parts, List<Brief> brief, Map<String, Chart> charts) {
    /** Every line of text in the sections and definitions, in reading order. */
    public Stream<Block.Line> lines() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.sections().stream().flatMap(section -> Block.lines(section.blocks())),
                        part.definitions().stream().flatMap(definition -> Block.lines(definition.meaning()))));
    }

    /**
     * What lists of departments and years tell of the disclosure.
     *
     * @param published the date of publication; empty while it is not known
     * @param strip what stands beneath the disclosure's heading; an empty value is not known yet
     */
    public record Overview(
            Money total,
            Optional<Money> previous,
            Money spending,
            String change,
            String published,
            List<String> units,
            List<String> summary,
            List<Labelled> strip) {}

    /** A label and what stands beside it. */
    public record Labelled(String label, String text) {}

    /**
     * 第一部分 …
     *
     * @param tables keys of the filled tables that stand in it
     */
    public record Part(
            String id,
            int number,
            String title,
            String shortTitle,
            List<Section> sections,
            List<String> tables,
            List<Definition> definitions) {
        /** Whether nothing stands in it: no report was written, say. It is then left out. */
        boolean isEmpty() {
            return sections.isEmpty() && tables.isEmpty() && definitions.isEmpty();
        }
    }

    /** A numbered section. */
    public record Section(String id, int number, String title, String shortTitle, List<Block> blocks) {}

    /** An entry of 名词解释. */
    public record Definition(int number, String term, List<Block> meaning) {}

    /**
     * A figure of the brief.
     *
     * @param shares the figures as percentages for a bar; empty for no bar
     * @param place where the standard names the anchor of its source
     */
    public record Brief(
            String title,
            List<Run.Figure> figures,
            String unit,
            List<Run> sentence,
            List<String> shares,
            String sourceTitle,
            String sourceAnchor,
            Span place) {}

    /** A chart's data and words. */
    public record Chart(
            String key, String id, String title, Data data, String description, List<Run> note, boolean inferred) {}

    /** What a chart draws. */
    public sealed interface Data {}

    /** This year against last; last year may be unknown. */
    public record Comparison(List<Group> groups) implements Data {}

    /** One group, with what is said of the change. */
    public record Group(String name, Money current, Optional<Money> previous, String note) {}

    /** The parts of a whole that are not nothing. */
    public record Structure(String centre, Money total, List<Share> shares) implements Data {}

    /** One part, and its printed share. */
    public record Share(String name, Money amount, String share) {}
}
