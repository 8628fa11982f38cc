/**
 * Shows a site while it is written: a server on this computer, a watch on the files, and a review beside each page. It
 * writes nothing, and reads nothing but what {@code build} hands it.
 */
@NullMarked
package org.mingzhang.preview;

import org.jspecify.annotations.NullMarked;
