/**
 * The command line: verbs, terminal and exit codes; the only user of picocli. Nothing may depend on it.
 */
@NullMarked
package org.mingzhang.cli;

import org.jspecify.annotations.NullMarked;
