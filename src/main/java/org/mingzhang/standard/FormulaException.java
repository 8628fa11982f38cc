package org.mingzhang.standard;

/** A formula that cannot be read; its callers turn it into a diagnostic at the formula's place. */
final class FormulaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /** @param expected what was expected: a key of the words of findings, or a sign in quotes */
    FormulaException(String expected, int offset) {
        super(expected, null, false, false);
        this.offset = offset;
    }

    /** Where in the formula's text it went wrong. */
    int offset() {
        return offset;
    }
}
