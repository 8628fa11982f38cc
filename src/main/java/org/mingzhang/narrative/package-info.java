/**
 * Turns a standard's sentences and authors' Markdown into paragraphs of runs, in which every figure is known.
 *
 * <p>The only user of the Markdown library. It must not know HTML, pages or themes.
 */
@NullMarked
package org.mingzhang.narrative;

import org.jspecify.annotations.NullMarked;
