package org.mingzhang.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** Whoever wrote a commit whose line of the author cannot be read. */
    private static final String NOBODY = "?";

    static Commit of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        OffsetDateTime time = author == null
                ? Instant.ofEpochSecond(commit.getCommitTime()).atOffset(ZoneOffset.UTC)
                : author.getWhenAsInstant().atOffset(author.getZoneOffset());
        return new Commit(
                commit.name(),
                author == null ? NOBODY : author.getName(),
                time.truncatedTo(ChronoUnit.SECONDS),
                commit.getShortMessage());
    }

    /** Enough of its digits to find it again. */
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
