package org.mingzhang.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.diagnostic.Span;

/**
 * One department's year, as typed: facts and prose, nothing computed.
 *
 * @param kind the file's stem and URL segment: {@code final-accounts} or {@code budget}
 * @param standard the id of the standard it is written against
 * @param unit the unit in which its amounts are typed, where the standard does not fix another
 * @param subjects the names this disclosure gives to subjects, by code; they win over the standard's
 * @param prose the Markdown files beside it, by file name
 * @param accepted findings of checks that are accepted
 * @param corrections what is said of corrections, the latest first
 * @param draft whether it is still being written: it is looked at before release, and never released
 * @param span the head of its file, for messages about the disclosure as a whole
 */
public record Disclosure(
        Department department,
        FiscalYear year,
        String kind,
        String standard,
        AmountUnit unit,
        Facts facts,
        SortedMap<String, String> subjects,
        SortedMap<String, SourceFile> prose,
        List<Acceptance> accepted,
        List<Correction> corrections,
        boolean draft,
        Span span) {
    /** The same disclosure with other facts. */
    public Disclosure with(Facts others) {
        return new Disclosure(
                department, year, kind, standard, unit, others, subjects, prose, accepted, corrections, draft, span);
    }

    /** The place in its file that is nearest to where a fact of these keys would stand: beside the most alike. */
    public Span near(List<String> keys) {
        return facts.under(keys.get(0)).stream()
                .max(Comparator.comparingInt(fact -> shared(fact.path().keys(), keys)))
                .map(Fact::span)
                .orElse(span);
    }

    private static int shared(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }
}
