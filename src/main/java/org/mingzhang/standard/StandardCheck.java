package org.mingzhang.standard;

import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;

/** Checks a standard as a whole once it is read: what one file cannot know of another. */
final class StandardCheck {
    private final Standard standard;
    private final Formulas formulas;
    private final Diagnostics diagnostics;
    private final KindCheck kinds;

    StandardCheck(Standard standard, Formulas formulas, Diagnostics diagnostics) {
        this.standard = standard;
        this.formulas = formulas;
        this.diagnostics = diagnostics;
        this.kinds = new KindCheck(new Kinds(standard.schema(), standard.figures()), diagnostics);
    }

    void check() {
        new References(standard, diagnostics).check();
        new AnchorCheck(standard, diagnostics).check();
        for (Form form : standard.forms()) {
            new FormCheck(form, standard.schema().classifications(), formulas, diagnostics).check();
            form(form);
        }
        standard.figures().values().forEach(figure -> {
            outsideForms(figure);
            kinds.inside(figure, place(figure));
        });
        standard.defaults().forEach(this::stars);
        for (Tie tie : standard.ties()) {
            amount(tie.left());
            amount(tie.right());
        }
        standard.charts().values().forEach(this::chart);
        Outline.Overview overview = standard.outline().overview();
        amount(overview.total());
        amount(overview.previous());
        amount(overview.spending());
        outsideForms(overview.published());
        StandardText.visit(standard, this::piece);
    }

    private void form(Form form) {
        for (Form.Block block : form.blocks()) {
            block.leaves().forEach(column -> column.formula().ifPresent(this::cell));
            for (Form.LineRule rule : block.lines()) {
                if (rule instanceof Form.LineRule.Fixed line) {
                    line.formulas().values().forEach(this::cell);
                }
            }
        }
        form.totals().forEach(total -> cell(total.formula()));
    }

    private void chart(ChartForm chart) {
        if (chart.kind() instanceof ChartForm.Structure structure) {
            amount(structure.total());
            structure.parts().forEach(part -> amount(part.amount()));
        } else if (chart.kind() instanceof ChartForm.Comparison comparison) {
            comparison.groups().forEach(group -> {
                amount(group.current());
                amount(group.previous());
            });
        }
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Say say) {
            for (Template.Part part : say.template().parts()) {
                if (part instanceof Template.Reference reference) {
                    kinds.inside(reference.expression(), reference.span());
                }
            }
        }
    }

    private void cell(Expression formula) {
        kinds.amount(formula, place(formula));
    }

    private void amount(Expression formula) {
        outsideForms(formula);
        kinds.amount(formula, place(formula));
    }

    /** Outside a form there is no line and no column to count from. */
    private void outsideForms(Expression formula) {
        Names.visit(formula, leaf -> {
            if (leaf instanceof Expression.Neighbours) {
                diagnostics.add(Code.NEIGHBOUR_OUTSIDE, place(formula));
            }
        });
    }

    /** Every {@code *} of the path to fill must be found in the path to follow. */
    private void stars(Expression.Path target, Expression.Path followed) {
        if (stars(target) > stars(followed)) {
            String to = target.toString();
            diagnostics.add(Code.DEFAULT_STARS, place(target), "target", to, "followed", followed.toString());
        }
    }

    private static long stars(Expression.Path path) {
        return path.keys().stream().filter("*"::equals).count();
    }

    private Span place(Expression formula) {
        return formulas.place(formula);
    }
}
