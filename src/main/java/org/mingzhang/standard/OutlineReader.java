package org.mingzhang.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.source.Fields;
import org.mingzhang.source.Node;
import org.mingzhang.standard.Outline.BriefFigure;
import org.mingzhang.standard.Outline.Definition;
import org.mingzhang.standard.Outline.Part;
import org.mingzhang.standard.Outline.Section;

/** Reads the order of a disclosure: {@code outline.yaml}, the sections and definitions it names, and the brief. */
final class OutlineReader {
    private final StandardFiles files;
    private final PieceReader pieces;

    OutlineReader(StandardFiles files, PieceReader pieces) {
        this.files = files;
        this.pieces = pieces;
    }

    Outline outline() {
        List<Part> parts = new ArrayList<>();
        files.fields("outline.yaml").ifPresent(fields -> {
            fields.groups("部分").forEach(group -> part(group).ifPresent(parts::add));
            fields.rejectOthers();
        });
        List<BriefFigure> brief = new ArrayList<>();
        files.fields("brief.yaml").ifPresent(fields -> {
            fields.groups("要点").forEach(group -> brief.add(brief(group)));
            fields.rejectOthers();
        });
        return new Outline(List.copyOf(parts), List.copyOf(brief));
    }

    private Optional<Part> part(Fields fields) {
        Optional<String> id = fields.text("标识");
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
        Optional<String> id = fields.text("标识");
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
        fields.rejectOthers();
        return new BriefFigure(title, figures, unit, sentence, bar, source, anchor);
    }
}
