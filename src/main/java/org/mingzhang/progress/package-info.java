/**
 * How far work has come, told by whoever does it to whoever waits for it. Must know neither the work nor where it is shown.
 */
@NullMarked
package org.mingzhang.progress;

import org.jspecify.annotations.NullMarked;
