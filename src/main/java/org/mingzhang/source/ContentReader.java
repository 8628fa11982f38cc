package org.mingzhang.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.ledger.Department;
import org.mingzhang.ledger.Disclosure;

/**
 * Reads the departments and disclosures of a site's {@code content/} folder.
 *
 * <p>{@link #find} lists what there is without opening a file; each disclosure is then read on its own, so that nothing
 * holds them all. One reader may serve several threads, each with its own findings.
 */
public final class ContentReader {
    /** The file with a department's own data, in its folder. */
    public static final String DEPARTMENT_FILE = "department.yaml";

    private final Path content;
    private final FileReader files;

    /**
     * @param root the site's folder, which holds {@code content/}
     */
    public ContentReader(Path root) {
        this(root, new FileReader(root));
    }

    /**
     * @param root the site's folder, as the reader knows it
     */
    public ContentReader(Path root, FileReader files) {
        this.content = root.resolve("content");
        this.files = files;
    }

    /**
     * What is in {@code content/}.
     *
     * @param departments the ids of all departments, also of those without a disclosure
     * @param disclosures by department, year and kind
     */
    public record Listing(SortedSet<String> departments, List<Address> disclosures) {}

    /** Lists departments and disclosures, and reports folders and files that nobody reads. */
    public Listing find(Diagnostics diagnostics) {
        return new ContentFolder(content, files, diagnostics).listing();
    }

    /** A department's own data; its 所属部门 must be a department too. */
    public Optional<Department> department(String id, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Department> department = open(List.of(id, DEPARTMENT_FILE), own)
                .flatMap(file -> YamlTree.read(file, own))
                .flatMap(root -> Declared.file(root, DepartmentFile.DECLARED, own))
                .flatMap(file -> department(id, file));
        diagnostics.addAll(own);
        return own.hasErrors() ? Optional.empty() : department;
    }

    /**
     * Reads one disclosure with the Markdown beside it; empty when there are errors.
     *
     * @param standards the schema of a standard, by its id
     * @param standardIds the ids there are, for suggestions
     */
    public Optional<Disclosure> read(
            Address address,
            Function<String, Optional<ContentSchema>> standards,
            Collection<String> standardIds,
            Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Disclosure> disclosure = draft(address, standards, standardIds, own);
        diagnostics.addAll(own);
        return own.hasErrors() ? Optional.empty() : disclosure;
    }

    /**
     * Like {@link #read}, but with errors there is what could be read: never to be published, only to look for further
     * mistakes in it.
     */
    public Optional<Disclosure> draft(
            Address address,
            Function<String, Optional<ContentSchema>> standards,
            Collection<String> standardIds,
            Diagnostics diagnostics) {
        Optional<Department> department = department(address.department(), diagnostics);
        Optional<SourceFile> file =
                open(List.of(address.department(), address.year().toString(), address.kind() + ".yaml"), diagnostics);
        SortedMap<String, SourceFile> prose = file.isPresent() ? prose(address, diagnostics) : new TreeMap<>();
        DisclosureReader reader = new DisclosureReader(standards, standardIds, diagnostics);
        return file.flatMap(reader::read)
                .flatMap(read -> department.map(publisher -> read.disclosure(publisher, address, prose)));
    }

    /** The file of figures of a disclosure. */
    public Path file(Address address) {
        return content.resolve(address.department())
                .resolve(address.year().toString())
                .resolve(address.kind() + ".yaml");
    }

    /** Whether a disclosure says that it is a draft; what is wrong with its file is told when it is read as a whole. */
    public boolean isDraft(Address address) {
        return open(
                        List.of(address.department(), address.year().toString(), address.kind() + ".yaml"),
                        new Diagnostics())
                .filter(DraftMark::isIn)
                .isPresent();
    }

    /** The standard that a disclosure names at its head, whether there is such a one or not; empty where none can be read. */
    public Optional<String> standard(Address address) {
        Diagnostics unheard = new Diagnostics();
        return open(List.of(address.department(), address.year().toString(), address.kind() + ".yaml"), unheard)
                .flatMap(file -> YamlTree.read(file, unheard))
                .flatMap(DisclosureReader::standard);
    }

    private Optional<SourceFile> open(List<String> steps, Diagnostics diagnostics) {
        Path path = content;
        for (String step : steps) {
            path = path.resolve(step);
            if (new ContentFolder(content, files, diagnostics).leaves(path)) {
                return Optional.empty();
            }
        }
        return files.read(path, diagnostics);
    }

    private SortedMap<String, SourceFile> prose(Address address, Diagnostics diagnostics) {
        Path folder =
                content.resolve(address.department()).resolve(address.year().toString());
        SortedMap<String, SourceFile> prose = new TreeMap<>();
        ContentFolder lister = new ContentFolder(content, files, diagnostics);
        for (Path path : lister.entries(folder)) {
            String name = path.getFileName().toString();
            if (ContentFolder.isProse(name) && files.tree().kind(path) != FileTree.Kind.FOLDER) {
                files.read(path, diagnostics).ifPresent(file -> prose.put(name, file));
            }
        }
        return prose;
    }

    private Optional<Department> department(String id, Declared file) {
        Optional<String> name = file.text(DepartmentFile.NAME);
        Optional<String> shortName = file.text(DepartmentFile.SHORT_NAME);
        String level = file.text(DepartmentFile.LEVEL).orElse("");
        String parent = file.text(DepartmentFile.PARENT).orElse("");
        if (!parent.isEmpty() && parent(id, parent, file)) {
            circle(id, parent, file);
        }
        return name.map(full -> new Department(id, full, shortName.orElse(full), level, parent));
    }

    /** Reports a department that belongs to itself, through others. */
    private void circle(String id, String parent, Declared file) {
        List<String> way = new ArrayList<>(List.of(id));
        String next = parent;
        while (!next.isEmpty() && !way.contains(next)) {
            way.add(next);
            next = parentOf(next);
        }
        if (next.equals(id)) {
            file.diagnostics()
                    .add(Code.PARENT_CIRCLE, file.span(DepartmentFile.PARENT), "way", String.join(" → ", way));
        }
    }

    /** Whom a department names as its own department; what is wrong with its file is told when it is read itself. */
    private String parentOf(String id) {
        Diagnostics unheard = new Diagnostics();
        return open(List.of(id, DEPARTMENT_FILE), unheard)
                .flatMap(file -> YamlTree.read(file, unheard))
                .flatMap(root -> Declared.file(root, DepartmentFile.DECLARED, unheard))
                .flatMap(file -> file.text(DepartmentFile.PARENT))
                .orElse("");
    }

    /** Whether the department that is named exists. */
    private boolean parent(String id, String parent, Declared file) {
        boolean known = Address.isId(parent)
                && !parent.equals(id)
                && files.tree().kind(content.resolve(parent).resolve(DEPARTMENT_FILE)) == FileTree.Kind.FILE;
        if (!known) {
            SortedSet<String> others = new TreeSet<>(find(new Diagnostics()).departments());
            others.remove(id);
            String nearest = String.join("、", Nearest.to(parent, others));
            file.diagnostics()
                    .add(
                            Code.PARENT_UNKNOWN,
                            file.span(DepartmentFile.PARENT),
                            "text",
                            parent,
                            "known",
                            Reports.listed(others),
                            "nearest",
                            nearest);
        }
        return known;
    }
}
