package org.mingzhang.narrative;

import java.util.List;
import java.util.Optional;
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
        runs.forEach(run -> text.append(plain(run)));
        return text.toString();
    }

    private static String plain(Run run) {
        if (run instanceof Words words) {
            return words.text();
        }
        if (run instanceof Figure figure) {
            return figure.text();
        }
        if (run instanceof Strong strong) {
            return plain(strong.runs());
        }
        if (run instanceof Emphasis emphasis) {
            return plain(emphasis.runs());
        }
        if (run instanceof Link link) {
            return plain(link.runs());
        }
        return run instanceof Code code ? code.text() : "";
    }
}
