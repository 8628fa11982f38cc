/**
 * The audit of published text: finds what contradicts itself in any disclosure, from language and arithmetic alone.
 *
 * <p>It must not know standards, content or any department: the figures it compares are those the text itself states.
 */
@NullMarked
package org.mingzhang.prose;

import org.jspecify.annotations.NullMarked;
