/**
 * Published text as a document of blocks: headings, paragraphs, table rows and tables, with the quantities in them.
 *
 * <p>Every character maps back to its place in the file. It must not know any rule.
 */
@NullMarked
package org.mingzhang.prose.text;

import org.jspecify.annotations.NullMarked;
