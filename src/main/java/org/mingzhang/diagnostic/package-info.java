/**
 * Source files, positions, and the messages that people read when something is wrong.
 *
 * <p>It knows nothing of budgets, YAML or pages.
 */
@NullMarked
package org.mingzhang.diagnostic;

import org.jspecify.annotations.NullMarked;
