package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.standard.Outline.BriefFigure;
import org.mingzhang.standard.Outline.Definition;
import org.mingzhang.standard.Outline.Labelled;
import org.mingzhang.standard.Outline.Overview;
import org.mingzhang.standard.Outline.Part;
import org.mingzhang.standard.Outline.Section;

/** Reads the order of a disclosure: {@code outline.yaml}, the sections and definitions it names, and the brief. */
final class OutlineReader {
    private final StandardFiles files;
    private final Formulas formulas;
    private final PieceReader pieces;
    private final Identifiers ids;

    OutlineReader(StandardFiles files, Formulas formulas, PieceReader pieces, Identifiers ids) {
        this.files = files;
        this.formulas = formulas;
        this.pieces = pieces;
        this.ids = ids;
    }

    Optional<Outline> outline() {
        List<Part> parts = new ArrayList<>();
        files.fields("outline.yaml").ifPresent(fields -> {
            fields.groups("部分").forEach(group -> part(group).ifPresent(parts::add));
            fields.rejectOthers();
        });
        List<BriefFigure> brief = new ArrayList<>();
        files.optionalFields("brief.yaml").ifPresent(fields -> {
            fields.groups("要点").forEach(group -> brief.add(brief(group)));
            fields.rejectOthers();
        });
        return files.fields("overview.yaml")
                .flatMap(this::overview)
                .map(overview -> new Outline(List.copyOf(parts), List.copyOf(brief), overview));
    }

    private Optional<Overview> overview(Fields fields) {
        Optional<Expression> total = expression(fields, "总计");
        Optional<Expression> previous = expression(fields, "上年总计");
        Optional<Expression> spending = expression(fields, "支出");
        Optional<Expression.Path> units = fields.node("单位构成").flatMap(formulas::path);
        Optional<Expression> published = expression(fields, "公开日期");
        List<Piece> change = fields.node("比上年").map(pieces::pieces).orElse(List.of());
        List<List<Piece>> summary = pieces.body(fields.optionalSequence("概况"));
        List<Labelled> strip = fields.groups("页首").stream().map(this::labelled).toList();
        fields.rejectOthers();
        if (total.isEmpty() || previous.isEmpty() || spending.isEmpty() || units.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Overview(
                total.get(), previous.get(), spending.get(), units.get(), published.get(), change, summary, strip));
    }

    private Optional<Expression> expression(Fields fields, String key) {
        return fields.node(key).flatMap(formulas::expression);
    }

    private Labelled labelled(Fields fields) {
        String label = fields.text("名称").orElse("");
        List<Piece> text = fields.node("文").map(pieces::pieces).orElse(List.of());
        fields.rejectOthers();
        return new Labelled(label, text);
    }

    private Optional<Part> part(Fields fields) {
        Optional<String> id = ids.identifier(fields);
        Optional<Template> title = fields.node("标题").map(pieces::template);
        String shortTitle = fields.text("简称").orElse("");
        List<Section> sections = new ArrayList<>();
        fields.optionalGroups("章节").forEach(group -> section(group).ifPresent(sections::add));
        for (String file : fields.optionalTexts("章节文件")) {
            files.fields(file).flatMap(this::section).ifPresent(sections::add);
        }
        List<String> tables = fields.optionalTexts("表");
        List<Definition> definitions =
                fields.optionalText("名词解释").map(this::definitions).orElse(List.of());
        Optional<String> attachments = fields.optionalText("附件");
        fields.rejectOthers();
        return id.flatMap(anchor -> title.map(heading ->
                new Part(anchor, shortTitle, heading, List.copyOf(sections), tables, definitions, attachments)));
    }

    private Optional<Section> section(Fields fields) {
        Optional<String> id = ids.identifier(fields);
        Optional<String> title = fields.text("标题");
        String shortTitle = fields.optionalText("简称").or(() -> title).orElse("");
        List<List<Piece>> body = pieces.body(fields.sequence("正文"));
        fields.rejectOthers();
        return id.flatMap(anchor -> title.map(heading -> new Section(anchor, heading, shortTitle, body)));
    }

    private List<Definition> definitions(String file) {
        List<Definition> definitions = new ArrayList<>();
        files.fields(file).ifPresent(fields -> {
            for (Fields group : fields.groups("名词")) {
                String term = group.text("名称").orElse("");
                List<Piece> meaning = group.node("释义").map(pieces::pieces).orElse(List.of());
                group.rejectOthers();
                definitions.add(new Definition(term, meaning));
            }
            fields.rejectOthers();
        });
        return List.copyOf(definitions);
    }

    private BriefFigure brief(Fields fields) {
        String title = fields.text("名称").orElse("");
        List<Template> figures =
                fields.sequence("数").stream().map(pieces::template).toList();
        String unit = fields.text("单位").orElse("");
        List<Piece> sentence =
                fields.node("文").map((Node node) -> pieces.pieces(node)).orElse(List.of());
        boolean bar = fields.flag("条");
        String source = fields.text("出处").orElse("");
        String anchor = fields.text("锚").orElse("");
        Span place = fields.span("锚");
        fields.rejectOthers();
        return new BriefFigure(title, figures, unit, sentence, bar, source, anchor, place);
    }
}
