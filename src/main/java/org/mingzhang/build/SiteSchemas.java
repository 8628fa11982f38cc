package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.EditorLink;
import org.mingzhang.source.Failure;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/** The JSON Schemas of a site's content: one at a time, or all of them as files for editors. */
public final class SiteSchemas {
    private final Path root;
    private final Path content;
    private final FileReader reader;
    private final ContentReader contents;
    private final StandardLibrary standards;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * @param root the site's folder; where it holds no {@code content}, the standards that are built in can be asked for
     */
    public SiteSchemas(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.content = this.root.resolve("content");
        this.reader = new FileReader(this.root);
        this.contents = new ContentReader(this.root);
        this.standards = new StandardLibrary(content.resolve("standards"), reader, diagnostics);
    }

    /** What stood in the way. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * A schema; none where it cannot be told which, or where the standard has errors.
     *
     * @param name {@code site}, {@code department} or a standard's id, which is the site's own where the name is empty
     */
    public Optional<String> schema(String name) {
        if (name.equals(EditorLink.SITE)) {
            return Optional.of(SchemaFiles.ofSite());
        }
        if (name.equals(EditorLink.DEPARTMENT)) {
            return Optional.of(SchemaFiles.ofDepartment());
        }
        if (!name.isEmpty() && !standards.ids().contains(name)) {
            unknown(name);
            return Optional.empty();
        }
        return (name.isEmpty() ? usual() : Optional.of(name))
                .flatMap(id -> standards.standard(id, diagnostics))
                .map(SchemaFiles::of);
    }

    /**
     * Writes the schemas that the site's content needs into {@code content/.schema}; each file is replaced as a whole.
     *
     * @return the files that are new or changed, as messages call them
     */
    public List<String> write() {
        List<String> written = new ArrayList<>();
        if (!Files.isDirectory(content)) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return written;
        }
        List<Standard> needed = needed().stream()
                .flatMap(id -> standards.standard(id, diagnostics).stream())
                .toList();
        boolean leaves = new Border(content, reader, diagnostics).leaves(content.resolve(EditorLink.FOLDER));
        if (!leaves && !diagnostics.hasErrors()) {
            SchemaFiles.of(content, needed).forEach((file, bytes) -> {
                if (isReplaced(file, bytes)) {
                    written.add(reader.name(file));
                }
            });
        }
        return written;
    }

    /** How many disclosures name each of the standards there are. */
    private Map<String, Integer> used() {
        Map<String, Integer> used = new TreeMap<>();
        if (Files.isDirectory(content)) {
            for (Address address : contents.find(new Diagnostics()).disclosures()) {
                contents.standard(address)
                        .filter(standards.ids()::contains)
                        .ifPresent(id -> used.merge(id, 1, Integer::sum));
            }
        }
        return used;
    }

    /** The standards in use, or all of them where none is yet. */
    private Collection<String> needed() {
        Collection<String> used = used().keySet();
        return used.isEmpty() ? standards.ids() : used;
    }

    /** The standard that most disclosures name, or the only one there is. */
    private Optional<String> usual() {
        Map<String, Integer> used = used();
        int most = used.values().stream().max(Integer::compare).orElse(0);
        List<String> first = used.isEmpty()
                ? List.copyOf(standards.ids())
                : used.keySet().stream()
                        .filter(id -> used.getOrDefault(id, 0) == most)
                        .toList();
        if (first.size() == 1) {
            return Optional.of(first.get(0));
        }
        diagnostics.add(Code.SCHEMA_UNCLEAR, null, "known", String.join("、", first), "first", first.get(0));
        return Optional.empty();
    }

    private void unknown(String name) {
        List<String> known = new ArrayList<>(List.of(EditorLink.SITE, EditorLink.DEPARTMENT));
        known.addAll(standards.ids());
        String nearest = String.join("、", Nearest.to(name, new TreeSet<>(known)));
        diagnostics.add(Code.SCHEMA_UNKNOWN, null, "text", name, "known", String.join("、", known), "nearest", nearest);
    }

    private boolean isReplaced(Path file, byte[] bytes) {
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Files.createDirectories(file.resolveSibling(".").normalize());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            diagnostics.add(Code.OUTPUT_FAILED, null, "file", reader.name(file), "reason", Failure.reason(e));
            return false;
        }
    }
}
