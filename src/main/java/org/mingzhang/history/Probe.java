package org.mingzhang.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.ledger.FactValue;

/** Something that a version of a file states or does not: its author is whoever made it so. */
sealed interface Probe {
    /** Whether a version of the file states it so. */
    boolean holds(Version version);

    /**
     * A version of a file.
     *
     * @param facts what it states, each in one form however it was written
     * @param lines its lines, without what stands around them
     */
    record Version(boolean exists, boolean readable, Map<FactPath, String> facts, Set<String> lines) {
        static final Version NONE = new Version(false, true, Map.of(), Set.of());
    }

    /** A fact has that value. */
    record OfFact(FactPath path, String value) implements Probe {
        @Override
        public boolean holds(Version version) {
            return !version.readable() || version.facts().getOrDefault(path, "").equals(value);
        }
    }

    /** A line stands in the file, or does not. */
    record OfLine(String line, boolean present) implements Probe {
        @Override
        public boolean holds(Version version) {
            return version.lines().contains(line) == present;
        }
    }

    /** The file is there, or is not. */
    record OfFile(boolean present) implements Probe {
        @Override
        public boolean holds(Version version) {
            return version.exists() == present;
        }
    }

    /** A fact's value in one form, however it was written; empty where nothing is stated. */
    static String form(Optional<Fact> fact) {
        return fact.map(Probe::form).orElse("");
    }

    private static String form(Fact fact) {
        String inferred = fact.origin() == Fact.Origin.INFERRED ? "?" : "";
        if (fact.value() instanceof FactValue.Amount amount) {
            return "amount " + amount.money().fen() + inferred;
        }
        return fact.value() instanceof FactValue.Count count
                ? "count " + count.number() + inferred
                : "text " + ((FactValue.Text) fact.value()).text();
    }
}
