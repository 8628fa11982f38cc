package org.mingzhang.history;

import java.util.Optional;

/**
 * One side of a comparison.
 *
 * @param name as it was typed, such as {@code HEAD~1}; empty for the working tree
 * @param commit absent for the working tree
 */
public record Revision(String name, Optional<Commit> commit) {}
