/**
 * Draws a series of amounts as a figure: SVG for the page, PNG for documents.
 *
 * <p>It must not know tables, sentences or pages, and holds no word of its own: every word in a figure comes in with
 * its record. Only this package uses JFreeChart and AWT.
 */
@NullMarked
package org.mingzhang.chart;

import org.jspecify.annotations.NullMarked;
