package org.mingzhang.ledger;

import java.time.LocalDate;
import org.mingzhang.diagnostic.Span;

/**
 * What the publisher says of a correction (更正说明) made after the disclosure was published.
 *
 * @param date when it was made
 * @param note what was corrected and why, in one paragraph
 * @param span where it is stated
 */
public record Correction(LocalDate date, String note, Span span) {}
