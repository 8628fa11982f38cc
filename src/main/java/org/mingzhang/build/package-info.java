/**
 * The pipeline from a folder of content to a finished site: read, fill, tell, check, render, write, switch.
 *
 * <p>The only package that writes the site; to where others see it, {@code release} brings it. Revisions that pages tell come from
 * {@code history}, which knows nothing of this package. It must not know the command line.
 */
@NullMarked
package org.mingzhang.build;

import org.jspecify.annotations.NullMarked;
