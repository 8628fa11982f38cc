package org.mingzhang.standard;

import java.util.List;
import java.util.function.Consumer;

/** Everything that a standard says, wherever it says it. */
final class StandardText {
    private StandardText() {}

    /** Visits every piece, also those of cases that may never hold. */
    static void visit(Standard standard, Consumer<Piece> visitor) {
        Outline outline = standard.outline();
        for (Outline.Part part : outline.parts()) {
            visitor.accept(new Piece.Say(part.title()));
            part.sections().forEach(section -> section.body().forEach(pieces -> visit(pieces, visitor)));
            part.definitions().forEach(definition -> visit(definition.meaning(), visitor));
        }
        for (Outline.BriefFigure brief : outline.brief()) {
            brief.figures().forEach(figure -> visitor.accept(new Piece.Say(figure)));
            visit(brief.sentence(), visitor);
        }
        visit(outline.overview().change(), visitor);
        outline.overview().summary().forEach(pieces -> visit(pieces, visitor));
        outline.overview().strip().forEach(label -> visit(label.text(), visitor));
        standard.charts().values().forEach(chart -> chart(chart, visitor));
    }

    private static void chart(ChartForm chart, Consumer<Piece> visitor) {
        visit(chart.description(), visitor);
        visit(chart.note(), visitor);
        if (chart.kind() instanceof ChartForm.Comparison comparison) {
            comparison.groups().forEach(group -> visit(group.note(), visitor));
        }
    }

    private static void visit(List<Piece> pieces, Consumer<Piece> visitor) {
        for (Piece piece : pieces) {
            visitor.accept(piece);
            if (piece instanceof Piece.Choose choose) {
                choose.cases().forEach(one -> visit(one.then(), visitor));
            } else if (piece instanceof Piece.Each each) {
                visit(each.body(), visitor);
            }
        }
    }
}
