/**
 * A standard (规范): the forms, formulas, facts, sentences and sections of one kind of disclosure, read from data.
 *
 * <p>It fills the forms from a disclosure's facts, and every figure can name its formula and its sources. It must not
 * know Markdown, pages or charts, nor any one form: what is true of a form stands in the standard's files.
 */
@NullMarked
package org.mingzhang.standard;

import org.jspecify.annotations.NullMarked;
