package org.mingzhang.history;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.NullMarked;
import org.mingzhang.cli.SiteFixture;

/** A site in a git repository, made by JGit; each commit is a day after the one before, at eight in the morning in China. */
@NullMarked
public final class RepositoryFixture {
    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Path folder;
    private final SiteFixture site;
    private int commits;

    private RepositoryFixture(Path folder, SiteFixture site) {
        this.folder = folder;
        this.site = site;
        assertTrue(
                RepositoryCache.FileKey.isGitRepository(folder.resolve(".git").toFile(), FS.DETECTED));
    }

    /** A repository without a commit, with a fixture's content at its root. */
    public static RepositoryFixture of(String fixture, Path temp) {
        return in(fixture, temp, "");
    }

    /** The same with the site in a folder of the repository. */
    public static RepositoryFixture in(String fixture, Path temp, String prefix) {
        Path folder = temp.resolve("repository");
        SealedSystem.seal();
        try {
            Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call()
                    .close();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        SiteFixture site = SiteFixture.of(Path.of("src/test/resources/sites", fixture), folder.resolve(prefix));
        return new RepositoryFixture(folder, site);
    }

    public SiteFixture site() {
        return site;
    }

    Path folder() {
        return folder;
    }

    /** Commits everything as it is. */
    public RepositoryFixture commit(String author, String subject) {
        PersonIdent who =
                new PersonIdent(author, author + "@example.org", FIRST.plusSeconds(86_400L * commits++), CHINA);
        return git(git -> {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setAuthor(who)
                    .setCommitter(who)
                    .setMessage(subject)
                    .setAllowEmpty(true)
                    .call();
        });
    }

    /** Something done with git. */
    interface Deed {
        void with(Git git) throws GitAPIException, IOException;
    }

    RepositoryFixture git(Deed deed) {
        try (Git git = Git.open(folder.toFile())) {
            deed.with(git);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Runs {@code diff} for the site. */
    public SiteFixture diff(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "diff";
        all[1] = "--root";
        all[2] = site.root().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return site.run(all);
    }

    /** The comparison itself. */
    Comparison compare(String... revisions) {
        SiteDiffer differ = new SiteDiffer(site.root());
        Comparison comparison = differ.compare(List.of(revisions)).orElseThrow();
        assertTrue(!differ.diagnostics().hasErrors(), differ.diagnostics().sorted()::toString);
        return comparison;
    }

    /** Every file of the repository's folder. */
    SortedMap<String, byte[]> files() {
        return SiteFixture.filesBelow(folder);
    }
}
