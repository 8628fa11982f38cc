package org.mingzhang.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.FileReader;
import org.mingzhang.source.FileTree;
import org.mingzhang.standard.SiteFigures;
import org.mingzhang.standard.StandardLibrary;

/**
 * The content of one side of a comparison. What a disclosure is made of can be told without opening it: equal inputs give
 * equal disclosures.
 */
final class Snapshot {
    static final String STANDARDS = GitTree.CONTENT + "/standards/";
    private static final int DEEPEST = 6;

    private final SortedMap<String, ObjectId> blobs;
    private final ContentReader contents;
    private final ContentReader.Listing listing;
    private final StandardLibrary standards;
    private final String standardFiles;

    private Snapshot(
            Path root,
            FileTree tree,
            SortedMap<String, ObjectId> blobs,
            Map<String, StandardLibrary> known,
            Diagnostics diagnostics) {
        this.blobs = blobs;
        FileReader files = new FileReader(tree);
        this.contents = new ContentReader(root, files);
        this.listing = contents.find(diagnostics);
        this.standardFiles = below(STANDARDS, "");
        this.standards = known.computeIfAbsent(
                standardFiles,
                same -> new StandardLibrary(root.resolve(GitTree.CONTENT).resolve("standards"), files, diagnostics));
    }

    /** The same side, sparing itself the standards where those of the other side are the same. */
    Snapshot after(Snapshot other) {
        return standardFiles.equals(other.standardFiles) ? new Snapshot(this, other.standards) : this;
    }

    private Snapshot(Snapshot same, StandardLibrary standards) {
        this.blobs = same.blobs;
        this.contents = same.contents;
        this.listing = same.listing;
        this.standards = standards;
        this.standardFiles = same.standardFiles;
    }

    /** What a commit holds. */
    static Snapshot of(GitTree tree, Diagnostics diagnostics) {
        return of(tree, new HashMap<>(), diagnostics);
    }

    /**
     * What a commit holds, or a part of it.
     *
     * @param known the standards of others, which it takes where its own are the same, or else adds to
     */
    static Snapshot of(GitTree tree, Map<String, StandardLibrary> known, Diagnostics diagnostics) {
        return new Snapshot(Path.of(""), tree, tree.blobs(), known, diagnostics);
    }

    /** What a folder on disk holds. */
    static Snapshot ofDisk(Path root, Diagnostics diagnostics) throws IOException {
        FileTree tree = FileTree.onDisk(root);
        SortedMap<String, ObjectId> blobs = new TreeMap<>();
        collect(tree, root, root.resolve(GitTree.CONTENT), blobs, DEEPEST);
        return new Snapshot(root, tree, blobs, new HashMap<>(), diagnostics);
    }

    private static void collect(FileTree tree, Path root, Path path, Map<String, ObjectId> blobs, int depth)
            throws IOException {
        boolean hidden = String.valueOf(path.getFileName()).startsWith(".");
        if (depth == 0 || hidden || tree.leaves(path, root.resolve(GitTree.CONTENT))) {
            return;
        }
        FileTree.Kind kind = tree.kind(path);
        if (kind == FileTree.Kind.FOLDER) {
            for (Path entry : tree.entries(path)) {
                collect(tree, root, entry, blobs, depth - 1);
            }
        } else if (kind == FileTree.Kind.FILE) {
            byte[] bytes = tree.bytes(path, FileReader.LIMIT + 1);
            blobs.put(tree.name(path), new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes));
        }
    }

    List<Address> disclosures() {
        return listing.disclosures();
    }

    SortedSet<String> departments() {
        return listing.departments();
    }

    SortedMap<String, ObjectId> blobs() {
        return blobs;
    }

    StandardLibrary standards() {
        return standards;
    }

    ContentReader contents() {
        return contents;
    }

    /** Reads and fills disclosures; one for each thread. */
    SiteFigures figures() {
        return new SiteFigures(contents, standards, listing.disclosures());
    }

    /** The path of a disclosure's file from the site's folder. */
    static String file(Address address) {
        return folder(address) + address.kind() + ".yaml";
    }

    private static String folder(Address address) {
        return department(address.department()) + address.year() + "/";
    }

    /** The folder of a department, with a slash behind it. */
    static String department(String id) {
        return GitTree.CONTENT + "/" + id + "/";
    }

    /** All that a disclosure is made of, whatever its department's folder is called. */
    String inputs(Address address) {
        String department = department(address.department());
        StringBuilder inputs =
                new StringBuilder(standardFiles).append(below(department + ContentReader.DEPARTMENT_FILE, department));
        for (Address year = address; listing.disclosures().contains(year); year = year.yearBefore()) {
            inputs.append(below(folder(year), department));
        }
        return inputs.toString();
    }

    /** Names and contents of the files at a path or below it. */
    private String below(String path, String from) {
        return blobs.tailMap(path).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(path))
                .map(entry -> entry.getKey().substring(from.length()) + "="
                        + entry.getValue().name())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
