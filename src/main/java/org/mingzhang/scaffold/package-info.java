/**
 * Drafts of a new year's files: last year's disclosure without its figures, or a standard's facts with nothing filled in.
 *
 * <p>Pure: text in, text out. It must not know folders, nor write anything.
 */
@NullMarked
package org.mingzhang.scaffold;

import org.jspecify.annotations.NullMarked;
