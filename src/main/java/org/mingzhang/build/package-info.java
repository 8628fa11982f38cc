/**
 * The pipeline from a folder of content to a finished site: read, fill, tell, check, render, write, switch.
 *
 * <p>The only package that writes the site. It must not know the command line.
 */
@NullMarked
package org.mingzhang.build;

import org.jspecify.annotations.NullMarked;
