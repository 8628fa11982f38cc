/**
 * Rules that find what a disclosure says against itself.
 *
 * <p>It only reports; it must not read files, change figures or know pages.
 */
@NullMarked
package org.mingzhang.check;

import org.jspecify.annotations.NullMarked;
