package org.mingzhang.narrative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.diagnostic.Span;
import org.mingzhang.standard.Expression;
import org.mingzhang.standard.Quantity;
import org.mingzhang.standard.Scope;

/** A stretch of a line. */
public sealed interface Run {
    /**
     * Words.
     *
     * @param place where an author wrote them; absent in a standard's text
     */
    record Words(String text, Optional<Span> place) implements Run {
        Words(String text) {
            this(text, Optional.empty());
        }
    }

    /**
     * A figure of the ledger: as printed, and where it comes from.
     *
     * @param scope where its formula stands, such as within a loop
     */
    record Figure(String text, Expression formula, Scope scope, Quantity quantity) implements Run {}

    /** Set strong. */
    record Strong(List<Run> runs) implements Run {}

    /** Set apart by emphasis. */
    record Emphasis(List<Run> runs) implements Run {}

    /**
     * A link; the target was checked for safety, not for existence.
     *
     * @param place where the author wrote it; absent in a standard's text
     */
    record Link(String target, List<Run> runs, Optional<Span> place) implements Run {}

    /** Text to be taken letter by letter. */
    record Code(String text) implements Run {}

    /** A forced new line. */
    record Break() implements Run {}

    /** The plain text of runs. */
    static String plain(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        leaves(runs).forEach(run -> text.append(plain(run)));
        return text.toString();
    }

    /** The runs that hold no others, in reading order, out of those that do. */
    static Stream<Run> leaves(List<Run> runs) {
        return runs.stream().flatMap(Run::leaves);
    }

    private static Stream<Run> leaves(Run run) {
        if (run instanceof Strong strong) {
            return leaves(strong.runs());
        }
        if (run instanceof Emphasis emphasis) {
            return leaves(emphasis.runs());
        }
        return run instanceof Link link ? leaves(link.runs()) : Stream.of(run);
    }

    /** The figures among runs and within them, in reading order. */
    static Stream<Figure> figures(List<Run> runs) {
        return leaves(runs).filter(Figure.class::isInstance).map(Figure.class::cast);
    }

    private static String plain(Run leaf) {
        if (leaf instanceof Words words) {
            return words.text();
        }
        if (leaf instanceof Figure figure) {
            return figure.text();
        }
        return leaf instanceof Code code ? code.text() : "";
    }
}
