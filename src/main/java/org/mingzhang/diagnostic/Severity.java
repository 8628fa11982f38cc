package org.mingzhang.diagnostic;

/** How much a finding weighs: an error stops publication, a warning asks for a look, a notice only informs. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE
}
