/**
 * Pages: what a theme's FreeMarker templates see, and the look-up of themes.
 *
 * <p>The only user of FreeMarker. It must not read content, write files or do arithmetic.
 */
@NullMarked
package org.mingzhang.render;

import org.jspecify.annotations.NullMarked;
