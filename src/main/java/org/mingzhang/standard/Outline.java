package org.mingzhang.standard;

import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;

/** The order of a disclosure: its parts, their sections, the brief, the definitions, and what overviews tell of it. */
public record Outline(List<Part> parts, List<BriefFigure> brief, Overview overview) {
    /**
     * What lists of departments and years tell of a disclosure.
     *
     * @param total the total of income and expenditure, and the year before's
     * @param units the path of the units' names
     * @param published the path of the date of publication
     * @param change the change of the total in words
     * @param summary short facts about the department
     * @param strip what stands beneath the disclosure's heading
     */
    public record Overview(
            Expression total,
            Expression previous,
            Expression spending,
            Expression.Path units,
            Expression published,
            List<Piece> change,
            List<List<Piece>> summary,
            List<Labelled> strip) {}

    /** A label and what stands beside it. */
    public record Labelled(String label, List<Piece> text) {}

    /**
     * 第一部分, 第二部分 …
     *
     * @param id the anchor
     * @param shortTitle how the contents list calls it
     * @param tables keys of the forms that stand in this part
     * @param definitions the definitions that stand in this part
     * @param attachments a file-name pattern with {@code *}: each matching Markdown file is a section
     */
    public record Part(
            String id,
            String shortTitle,
            Template title,
            List<Section> sections,
            List<String> tables,
            List<Definition> definitions,
            Optional<String> attachments) {}

    /**
     * One numbered section.
     *
     * @param body paragraphs; each is a list of pieces that are said one after the other
     */
    public record Section(String id, String title, String shortTitle, List<List<Piece>> body) {}

    /** An entry of 名词解释. */
    public record Definition(String term, List<Piece> meaning) {}

    /**
     * One of the figures at the head of a disclosure.
     *
     * @param figures one or two figures, printed large
     * @param unit the word beside them: 万元, %, 人
     * @param bar whether the figures are shares that a bar shows
     * @param sourceTitle where they are found, and the anchor there
     * @param place where the standard names that anchor
     */
    public record BriefFigure(
            String title,
            List<Template> figures,
            String unit,
            List<Piece> sentence,
            boolean bar,
            String sourceTitle,
            String sourceAnchor,
            Span place) {}
}
