package org.mingzhang.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FactPath;
import org.mingzhang.narrative.Narrative;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.narrative.Run;
import org.mingzhang.source.DisclosureHead;
import org.mingzhang.standard.CellKey;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.FilledTable;

/** A disclosure as one revision publishes it: its cells, its facts and what it says. */
final class Edition {
    private final FilledDisclosure filled;
    private final Narrative narrative;
    private final Origins origins;
    private final Map<CellKey, Printed> cells = new LinkedHashMap<>();
    private final Map<FactPath, Fact> facts = new LinkedHashMap<>();
    private final SortedMap<String, String> subjects = new TreeMap<>();

    /** A cell of a table, which it is printed in. */
    record Printed(FilledTable table, FilledTable.Cell cell) {
        AmountUnit unit() {
            return table.form().unit();
        }
    }

    Edition(FilledDisclosure filled) {
        this.filled = filled;
        this.narrative = Narrator.narrate(filled, new Diagnostics());
        this.origins = new Origins(filled);
        for (FilledTable table : filled.tables().values()) {
            table.cells().forEach(cell -> cells.putIfAbsent(cell.key(), new Printed(table, cell)));
            table.blocks().stream()
                    .flatMap(block -> block.lines().stream())
                    .filter(line -> !line.code().isEmpty())
                    .forEach(line -> subjects.putIfAbsent(line.code(), line.name()));
        }
        filled.disclosure().facts().all().forEach(fact -> facts.put(fact.path(), fact));
    }

    FilledDisclosure filled() {
        return filled;
    }

    Disclosure disclosure() {
        return filled.disclosure();
    }

    Narrative narrative() {
        return narrative;
    }

    AmountUnit unit() {
        return filled.standard().unit();
    }

    /** What tables print, in their order. */
    Map<CellKey, Printed> cells() {
        return cells;
    }

    Map<FactPath, Fact> facts() {
        return facts;
    }

    /** The names of the subjects that tables print, by code. */
    SortedMap<String, String> subjects() {
        return subjects;
    }

    /** What a cell comes from, among what was typed or brought along. */
    Set<FactPath> origins(CellKey key) {
        return Optional.ofNullable(cells.get(key))
                .map(printed -> origins.of(printed.cell().sources()))
                .orElse(Set.of());
    }

    Origins origins() {
        return origins;
    }

    /** Whether a fact was typed in this disclosure's own file. */
    boolean isTyped(Fact fact) {
        return fact.origin() != Fact.Origin.DERIVED
                && fact.span().file().equals(disclosure().span().file());
    }

    private static Told told(Correction correction) {
        String text = correction.date() + " " + correction.note();
        Run words = new Run.Words(text, Optional.of(correction.span()));
        return new Told(DisclosureHead.CORRECTIONS, text, List.of(new Told.Piece(0, words)));
    }

    /** Every sentence, by the section it stands in. */
    Map<String, List<Told>> sentences() {
        Map<String, List<Told>> sections = new LinkedHashMap<>();
        new Telling(narrative)
                .forEach((id, told) ->
                        sections.computeIfAbsent(id, none -> new ArrayList<>()).add(told));
        List<Told> corrections =
                disclosure().corrections().stream().map(Edition::told).toList();
        sections.put(DisclosureHead.CORRECTIONS, corrections);
        return sections;
    }
}
