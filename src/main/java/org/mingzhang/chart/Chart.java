package org.mingzhang.chart;

import org.mingzhang.ledger.AmountUnit;

/** A figure to be drawn: what it shows and every word on it, but not where anything stands. */
public sealed interface Chart permits Comparison, Structure {
    /** The anchor of the figure on its page: an ASCII letter, then letters, digits, hyphens and underscores. */
    String id();

    /** The caption with its number, such as {@code 图1　收、支决算总计变动情况}. */
    String title();

    /** The figure in a sentence or two, for those who cannot see it. */
    String description();

    /** The unit in which every amount is printed. */
    AmountUnit unit();

    /** The unit as it stands beside the caption: {@code 单位：万元}. */
    String unitLabel();
}
