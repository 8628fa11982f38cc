package org.mingzhang.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Piece;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Scope;
import org.mingzhang.standard.Source;
import org.mingzhang.standard.Template;
import org.mingzhang.standard.Value;

/** Says the pieces of a standard's text for one disclosure: chooses cases, runs loops, puts figures in. */
final class Teller {
    private final FilledDisclosure filled;
    private final ProseFiles prose;
    private final Insertions insertions;
    private final Diagnostics diagnostics;

    Teller(FilledDisclosure filled, ProseFiles prose, Insertions insertions, Diagnostics diagnostics) {
        this.filled = filled;
        this.prose = prose;
        this.insertions = insertions;
        this.diagnostics = diagnostics;
    }

    /** Markdown with tokens; blocks of authors' prose are put in through {@link Insertions}. */
    String tell(List<Piece> pieces, Scope scope) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(tell(piece, scope)));
        return text.toString();
    }

    private String tell(Piece piece, Scope scope) {
        if (piece instanceof Piece.Say say) {
            return say(say.template(), scope);
        }
        if (piece instanceof Piece.Choose choose) {
            return choose.cases().stream()
                    .filter(one ->
                            one.when().map(when -> filled.holds(when, scope)).orElse(true))
                    .findFirst()
                    .map(one -> tell(one.then(), scope))
                    .orElse("");
        }
        if (piece instanceof Piece.Each each) {
            return each(each, scope);
        }
        if (piece instanceof Piece.ChartHere chart) {
            return alone(insertions.block(new Block.ChartHere(chart.chart())));
        }
        if (piece instanceof Piece.TableHere table) {
            return alone(insertions.block(new Block.TableHere(table.table())));
        }
        Piece.ProseHere here = (Piece.ProseHere) piece;
        StringBuilder blocks = new StringBuilder();
        prose.blocks(here).forEach(block -> blocks.append(alone(insertions.block(block))));
        return blocks.toString();
    }

    private static String alone(String token) {
        return "\n\n" + token + "\n\n";
    }

    private String each(Piece.Each each, Scope scope) {
        List<String> said = new ArrayList<>();
        for (String item : filled.items(each.items(), scope)) {
            Scope inner = scope.item(item, said.size() + 1);
            if (each.filter().map(filter -> filled.holds(filter, inner)).orElse(true)) {
                said.add(tell(each.body(), inner));
            }
        }
        return String.join(each.separator(), said);
    }

    String say(Template template, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                text.append(literal.markdown());
            } else if (part instanceof Template.Reference reference) {
                text.append(insertions.run(run(reference, scope)));
            } else if (part instanceof Template.TableReference table) {
                text.append(alone(insertions.block(new Block.TableHere(table.table()))));
            }
        }
        return text.toString();
    }

    private Run run(Template.Reference reference, Scope scope) {
        Quantity quantity = filled.quantity(reference.expression(), scope);
        Value value = quantity.value();
        if (value.isAbsent() && reference.format().required()) {
            List<String> keys = keys(reference.expression(), scope);
            diagnostics.add(
                    Code.FACT_OWED,
                    filled.disclosure().near(keys),
                    "key",
                    keys.stream().map(filled::called).collect(Collectors.joining(".")),
                    "rule",
                    reference.span().location());
        }
        String printed = value.isAbsent()
                ? filled.absentText(reference.expression())
                : FigurePrinter.print(
                        value, reference.format(), filled.standard().unit());
        return value instanceof Value.Words || printed.isEmpty()
                ? new Run.Words(printed, typed(quantity))
                : new Run.Figure(printed, reference.expression(), scope, quantity);
    }

    /** Where the author typed a text, such as a reason. */
    private static Optional<Span> typed(Quantity quantity) {
        return quantity.sources().stream()
                .filter(Source.OfFact.class::isInstance)
                .map(source -> ((Source.OfFact) source).fact().span())
                .findFirst();
    }

    /** The keys an author has to write, with the loop's item in its place. */
    private List<String> keys(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Path path)) {
            return List.of(expression.toString());
        }
        List<String> keys = new ArrayList<>();
        for (String key : path.keys()) {
            keys.add(key.equals("@") ? scope.here() : key.equals("@@") ? scope.instance() : key);
        }
        return keys;
    }
}
