package org.mingzhang.diagnostic;

/** A finding with the reason for which the one who answers for the disclosure accepts it. */
public record Accepted(Diagnostic finding, String reason) {}
