package org.mingzhang.chart;

/**
 * A chart as two SVG elements to be put into a page, one of which the page's style sheet shows.
 *
 * @param wide for the text column, 646 px
 * @param narrow for a phone, 343 px
 * @param widened a part is drawn wider than it is, so that the chart's note applies
 */
public record ChartDrawing(String wide, String narrow, boolean widened) {}
