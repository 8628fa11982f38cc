/**
 * The history of a site in git: which published figures, sentences and charts differ between two revisions, what moved
 * them, and who committed that when.
 *
 * <p>The only user of JGit, which needs no git program; a repository is read and never written. It must not know pages,
 * the pipeline or the command line.
 */
@NullMarked
package org.mingzhang.history;

import org.jspecify.annotations.NullMarked;
