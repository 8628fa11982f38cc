/**
 * The rules of an audit: each looks at a published text for one kind of mistake of language or arithmetic.
 *
 * <p>They must not know any department, place or form.
 */
@NullMarked
package org.mingzhang.prose.rule;

import org.jspecify.annotations.NullMarked;
