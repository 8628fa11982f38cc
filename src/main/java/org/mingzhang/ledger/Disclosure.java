package org.mingzhang.ledger;

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
        Span span) {}
