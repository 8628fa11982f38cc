/**
 * Reads what people wrote: files to a positioned tree, and the tree to a disclosure, against a schema.
 *
 * <p>The only package that reads content, and the only user of the YAML library. It must not know any form, table or
 * sentence: a standard hands it the schema as a value.
 */
@NullMarked
package org.mingzhang.source;

import org.jspecify.annotations.NullMarked;
