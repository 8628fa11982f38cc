package org.mingzhang.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Correction;

/** Reads what the head of a disclosure says of corrections: groups of 日期 and 内容. */
final class CorrectionReader {
    private static final String DATE = "日期";

    private final Diagnostics diagnostics;

    CorrectionReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The corrections, the latest first; those of one day in the order written. */
    List<Correction> corrections(Node.Mapping content) {
        List<Correction> corrections = new ArrayList<>();
        for (Fields group : new Fields(content, diagnostics).optionalGroups(FactReader.CORRECTIONS)) {
            Optional<LocalDate> date = group.text(DATE).flatMap(text -> date(text, group));
            Optional<String> note = group.text("内容");
            group.rejectOthers();
            date.flatMap(day -> note.map(text -> new Correction(day, text, group.span(DATE))))
                    .ifPresent(corrections::add);
        }
        corrections.sort(Comparator.comparing(Correction::date).reversed());
        return List.copyOf(corrections);
    }

    private static Optional<LocalDate> date(String text, Fields group) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            group.diagnostics().add(Code.CORRECTION_DATE, group.span(DATE), "text", text.strip());
            return Optional.empty();
        }
    }
}
