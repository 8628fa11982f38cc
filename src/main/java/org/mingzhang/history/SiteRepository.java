package org.mingzhang.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.source.Failure;

/** The git repository that a site's folder lies in. It is read only. */
final class SiteRepository implements AutoCloseable {
    private static final int LISTED = 12;

    private final Repository repository;
    private final String prefix;
    private final Set<ObjectId> cutOff;

    private SiteRepository(Repository repository, String prefix) throws IOException {
        this.repository = repository;
        this.prefix = prefix;
        this.cutOff = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
    }

    /** The repository around a folder; that there is none, or that it cannot be read, is reported. */
    static Optional<SiteRepository> open(Path root, Diagnostics diagnostics) {
        if (!Files.isDirectory(root)) {
            diagnostics.add(Code.NO_REPOSITORY, null, "folder", root.toString());
            return Optional.empty();
        }
        SealedSystem.seal();
        try {
            Path real = root.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() != null) {
                Repository repository = builder.setMustExist(true).build();
                Optional<String> prefix = prefix(repository, real);
                if (prefix.isPresent()) {
                    return Optional.of(new SiteRepository(repository, prefix.get()));
                }
                repository.close();
            }
            diagnostics.add(Code.NO_REPOSITORY, null, "folder", root.toString());
        } catch (IOException | IllegalArgumentException e) {
            unreadable(e, diagnostics);
        }
        return Optional.empty();
    }

    /** Where the site lies in its repository, with a slash behind it. */
    private static Optional<String> prefix(Repository repository, Path root) throws IOException {
        if (repository.isBare()) {
            return Optional.of("");
        }
        Path tree = repository.getWorkTree().toPath().toRealPath();
        if (!root.startsWith(tree)) {
            return Optional.empty();
        }
        StringBuilder prefix = new StringBuilder();
        tree.relativize(root)
                .forEach(step -> prefix.append(step).append(step.toString().isEmpty() ? "" : "/"));
        return Optional.of(prefix.toString());
    }

    static void unreadable(Exception problem, Diagnostics diagnostics) {
        IOException known = problem instanceof IOException io ? io : new IOException(problem.getMessage(), problem);
        diagnostics.add(Code.REPOSITORY_UNREADABLE, null, "reason", Failure.reason(known));
    }

    Repository repository() {
        return repository;
    }

    String prefix() {
        return prefix;
    }

    boolean isBare() {
        return repository.isBare();
    }

    /** Whether what came before a commit was left out when the repository was copied. */
    boolean isCutOff(ObjectId commit) {
        return cutOff.contains(commit);
    }

    /** The commit that a text names, whatever git takes for a name; a text that names none is reported. */
    Optional<RevCommit> commit(String text, Diagnostics diagnostics) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(text);
            if (id != null) {
                return Optional.of(walk.parseCommit(id));
            }
            missing(text, diagnostics);
        } catch (AmbiguousObjectException e) {
            List<String> candidates =
                    e.getCandidates().stream().map(ObjectId::name).sorted().toList();
            diagnostics.add(Code.REVISION_AMBIGUOUS, null, "text", text, "known", String.join("、", candidates));
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            unknown(text, diagnostics);
        } catch (IOException | IllegalArgumentException e) {
            unreadable(e, diagnostics);
        }
        return Optional.empty();
    }

    private void missing(String text, Diagnostics diagnostics) throws IOException {
        if (repository.resolve(Constants.HEAD) == null && names().isEmpty()) {
            diagnostics.add(Code.NO_COMMIT, null, "text", text);
        } else if (!cutOff.isEmpty() && isKnown(text.replaceFirst("[~^@].*", ""))) {
            diagnostics.add(Code.REVISION_CUT_OFF, null, "text", text);
        } else {
            unknown(text, diagnostics);
        }
    }

    private boolean isKnown(String base) throws IOException {
        return AbbreviatedObjectId.isId(base) || repository.resolve(base) != null;
    }

    private void unknown(String text, Diagnostics diagnostics) {
        try {
            Set<String> names = names();
            List<String> listed = names.stream().limit(LISTED).toList();
            diagnostics.add(
                    Code.REVISION_UNKNOWN,
                    null,
                    "text",
                    text,
                    "known",
                    String.join("、", listed) + (names.size() > LISTED ? "……" : ""),
                    "nearest",
                    String.join("、", Nearest.to(text, names)));
        } catch (IOException e) {
            unreadable(e, diagnostics);
        }
    }

    /** The names of branches and tags. */
    private Set<String> names() throws IOException {
        List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS));
        refs.addAll(repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS));
        refs.addAll(repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES));
        Set<String> names = new TreeSet<>();
        refs.forEach(ref -> names.add(Repository.shortenRefName(ref.getName())));
        return names;
    }

    @Override
    public void close() {
        repository.close();
    }

    static boolean hasContent(Path root) {
        return Files.isDirectory(root.resolve(GitTree.CONTENT));
    }
}
