package org.mingzhang.history;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit, as it is quoted.
 *
 * @param id all forty digits
 * @param author whoever wrote it, by name
 * @param time when it was written, in the author's own offset
 * @param subject its first line
 */
public record Commit(String id, String author, OffsetDateTime time, String subject) {
    private static final int SHORT = 10;

    static Commit of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new Commit(
                commit.name(),
                author.getName(),
                author.getWhenAsInstant().atOffset(author.getZoneOffset()).truncatedTo(ChronoUnit.SECONDS),
                commit.getShortMessage());
    }

    /** Enough of its digits to find it again. */
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
