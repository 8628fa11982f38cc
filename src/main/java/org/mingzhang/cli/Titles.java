package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Fact;
import org.mingzhang.standard.Asked;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.CellPlace;
import org.mingzhang.standard.DeclaredTotal;
import org.mingzhang.standard.Explanation;
import org.mingzhang.standard.ExplanationTree;
import org.mingzhang.standard.FilledDisclosure;

/**
 * What explained figures are called, in one language.
 *
 * @param filled the disclosure they belong to
 */
record Titles(FilledDisclosure filled, Texts texts) {
    /** What a figure is called; a formula is its own title. */
    String title(ExplanationTree tree) {
        Explanation step = tree.step();
        if (step.asked() instanceof Asked.Cell cell) {
            String place = cell(cell.key());
            return tree.name().isEmpty() ? place : texts.text("explain.same", tree.name(), place);
        }
        if (step.asked() instanceof Asked.Named named) {
            return named.name();
        }
        if (step.asked() instanceof Asked.Stated stated) {
            return stated.fact().path().keys().stream().map(filled::called).collect(Collectors.joining("."));
        }
        return step.formula();
    }

    private String cell(CellKey key) {
        return filled.place(key).map(place -> place(place, texts)).orElse(key.table());
    }

    /** What a cell is called. */
    static String place(CellPlace place, Texts texts) {
        return texts.text("explain.place", named(place), where(place, texts));
    }

    private static String named(CellPlace place) {
        return place.code().isEmpty() ? place.name() : place.code() + " " + place.name();
    }

    private static String where(CellPlace place, Texts texts) {
        List<String> where = new ArrayList<>(List.of(place.table()));
        if (!place.number().isEmpty()) {
            where.add(texts.text("explain.line", place.number()));
        }
        if (place.column() > 0) {
            where.add(texts.text("explain.column", place.column()));
        }
        where.add(place.columnTitle());
        where.removeIf(String::isEmpty);
        return String.join(" ", where);
    }

    /** What must be said of how a typed figure came to be known; empty for one that was simply typed. */
    String remark(Fact fact) {
        boolean elsewhere =
                !fact.span().file().equals(filled.disclosure().span().file());
        return switch (fact.origin()) {
            case STATED -> "";
            case INFERRED -> texts.text("explain.inferred");
            case DERIVED -> texts.text(elsewhere ? "explain.carried" : "explain.followed");
        };
    }

    /** The total that a fact declares. */
    Optional<DeclaredTotal> declared(Fact fact) {
        return filled.declaredTotals().stream()
                .filter(total -> total.fact().equals(fact))
                .findFirst();
    }
}
