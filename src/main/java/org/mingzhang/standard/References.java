package org.mingzhang.standard;

import java.util.Collection;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.Span;

/** Checks that what a standard's text places — charts, tables — is there to be placed. */
final class References {
    private final Standard standard;
    private final Diagnostics diagnostics;

    References(Standard standard, Diagnostics diagnostics) {
        this.standard = standard;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Outline.Part part : standard.outline().parts()) {
            part.tables().forEach(table -> check(table, formKeys(), part.title().span()));
        }
        for (Tie tie : standard.ties()) {
            if (!tie.table().isEmpty()) {
                check(tie.table(), formKeys(), tie.span());
            }
        }
        StandardText.visit(standard, this::check);
    }

    private void check(Piece piece) {
        if (piece instanceof Piece.ChartHere chart) {
            check(chart.chart(), standard.charts().keySet(), chart.span());
        } else if (piece instanceof Piece.TableHere table) {
            check(table.table().split("\\.", 2)[0], formKeys(), table.span());
        }
    }

    private Collection<String> formKeys() {
        return standard.forms().stream().map(Form::key).toList();
    }

    private void check(String key, Collection<String> known, Span span) {
        if (!known.contains(key)) {
            UnknownName.report(diagnostics, span, key, key, Nearest.to(key, known));
        }
    }
}
