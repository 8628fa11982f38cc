package org.mingzhang.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.mingzhang.source.FileTree;

/**
 * The {@code content/} of a site as a commit holds it. Links and submodules are passed over, as are names that no path of
 * this machine can have.
 */
final class GitTree implements FileTree {
    static final String CONTENT = "content";

    private final Repository repository;
    private final String label;
    private final Elsewhere elsewhere;
    private final SortedMap<String, ObjectId> blobs = new TreeMap<>();
    private final Map<Path, ObjectId> files = new HashMap<>();
    private final Map<Path, List<Path>> folders = new HashMap<>();

    /**
     * @param label what stands before the path in the names of files, such as {@code HEAD~1:}
     */
    private GitTree(Repository repository, String label, Elsewhere elsewhere) {
        this.repository = repository;
        this.label = label;
        this.elsewhere = elsewhere;
    }

    /** Finds files that were not listed. */
    private interface Elsewhere {
        Optional<ObjectId> file(String name) throws IOException;
    }

    /**
     * The content of a commit.
     *
     * @param prefix the site's folder in the repository, with a slash behind it; empty where that is its root
     */
    static GitTree of(Repository repository, RevCommit commit, String prefix, String name) throws IOException {
        GitTree tree = new GitTree(repository, name + ":" + prefix, unlisted -> Optional.empty());
        tree.list(commit, prefix, List.of(CONTENT));
        return tree;
    }

    /**
     * The content of a commit of which only some folders are listed; any other file is found when it is asked for by its
     * path, but stands in no folder.
     *
     * @param folders from the site's folder
     */
    static GitTree listing(List<String> folders, Repository repository, RevCommit commit, String prefix)
            throws IOException {
        GitTree tree = new GitTree(
                repository, commit.name() + ":" + prefix, unlisted -> blob(repository, commit, prefix + unlisted));
        tree.list(commit, prefix, folders);
        return tree;
    }

    private void list(RevCommit commit, String prefix, List<String> listed) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(PathFilterGroup.createFromStrings(
                    listed.stream().map(folder -> prefix + folder).toList()));
            while (walk.next()) {
                if (isFile(walk.getFileMode(0))) {
                    add(walk.getPathString().substring(prefix.length()), walk.getObjectId(0));
                }
            }
        }
    }

    /** The file at a path of the repository, if a commit has one there. */
    static Optional<ObjectId> blob(Repository repository, RevCommit commit, String path) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
            return found == null || !isFile(found.getFileMode(0))
                    ? Optional.empty()
                    : Optional.of(found.getObjectId(0));
        }
    }

    static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    private void add(String name, ObjectId id) {
        Optional<Path> path = path(name);
        if (path.isEmpty()) {
            return;
        }
        blobs.put(name, id);
        files.put(path.get(), id);
        Path below = path.get();
        for (Path folder = below.getParent(); folder != null; folder = folder.getParent()) {
            List<Path> known = folders.get(folder);
            if (known != null) {
                known.add(below);
                return;
            }
            folders.put(folder, new ArrayList<>(List.of(below)));
            below = folder;
        }
    }

    private static Optional<Path> path(String name) {
        try {
            Path path = Path.of(name);
            boolean same = path.normalize().equals(path) && path.getNameCount() == name.split("/", -1).length;
            return same ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What each file holds, by its path from the site's folder. */
    SortedMap<String, ObjectId> blobs() {
        return Collections.unmodifiableSortedMap(blobs);
    }

    @Override
    public Kind kind(Path path) {
        if (folders.containsKey(path)) {
            return Kind.FOLDER;
        }
        try {
            return file(path).isPresent() ? Kind.FILE : Kind.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ObjectId> file(Path path) throws IOException {
        ObjectId listed = files.get(path);
        return listed == null ? elsewhere.file(slashed(path)) : Optional.of(listed);
    }

    @Override
    public List<Path> entries(Path folder) throws IOException {
        List<Path> entries = folders.get(folder);
        if (entries == null) {
            throw new NoSuchFileException(name(folder));
        }
        return entries;
    }

    @Override
    public byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = repository.open(id(file)).openStream()) {
            return in.readNBytes(most);
        }
    }

    @Override
    public long size(Path file) throws IOException {
        return repository.open(id(file)).getSize();
    }

    private ObjectId id(Path file) throws IOException {
        return file(file).orElseThrow(() -> new NoSuchFileException(name(file)));
    }

    @Override
    public boolean leaves(Path path, Path folder) {
        return false;
    }

    @Override
    public String name(Path path) {
        return label + slashed(path);
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
