package org.mingzhang.history;

import java.time.LocalDate;

/**
 * What a commit tells the public of a disclosure that it changed. It names nobody.
 *
 * @param day when it was written, in the author's own offset
 * @param subject its first line; may be empty
 */
public record CommitNote(LocalDate day, String subject) {
    static CommitNote of(Commit commit) {
        return new CommitNote(commit.time().toLocalDate(), commit.subject());
    }
}
