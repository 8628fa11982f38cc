/**
 * The site as a whole: its settings, which page stands at which address, and whether every link leads somewhere.
 *
 * <p>It must not know HTML, templates or how files are written.
 */
@NullMarked
package org.mingzhang.site;

import org.jspecify.annotations.NullMarked;
