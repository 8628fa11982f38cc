package org.mingzhang.ledger;

import org.mingzhang.diagnostic.Span;

/**
 * A finding that the people accountable for a disclosure have looked at and accept (接受).
 *
 * @param code the rule's permanent number, such as {@code MZ603}
 * @param place words that tell which of its findings: of the message or of the line it points to
 * @param reason why it is accepted
 * @param span where it is stated
 */
public record Acceptance(String code, String place, String reason, Span span) {}
