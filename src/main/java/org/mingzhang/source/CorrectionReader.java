package org.mingzhang.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.ledger.Correction;

/** Reads what the head of a disclosure says of corrections: groups of 日期 and 内容. */
final class CorrectionReader {
    private CorrectionReader() {}

    /** The corrections, the latest first; those of one day in the order written. */
    static List<Correction> corrections(Declared head) {
        List<Correction> corrections = new ArrayList<>();
        for (Declared group : head.groups(DisclosureHead.CORRECTIONS)) {
            Optional<LocalDate> date = group.text(DisclosureHead.DATE).flatMap(text -> date(text, group));
            Optional<String> note = group.text(DisclosureHead.NOTE);
            date.flatMap(day -> note.map(text -> new Correction(day, text, group.span(DisclosureHead.DATE))))
                    .ifPresent(corrections::add);
        }
        corrections.sort(Comparator.comparing(Correction::date).reversed());
        return List.copyOf(corrections);
    }

    /** A day of the right form that no calendar has is reported, too. */
    private static Optional<LocalDate> date(String text, Declared group) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            group.diagnostics().add(Code.CORRECTION_DATE, group.span(DisclosureHead.DATE), "text", text);
            return Optional.empty();
        }
    }
}
