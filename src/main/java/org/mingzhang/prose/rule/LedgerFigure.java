package org.mingzhang.prose.rule;

import java.math.BigDecimal;

/**
 * A figure of the ledger that a text belongs to.
 *
 * @param name by which the text may refer to it
 * @param yuan its amount in 元
 */
public record LedgerFigure(String name, BigDecimal yuan) {}
