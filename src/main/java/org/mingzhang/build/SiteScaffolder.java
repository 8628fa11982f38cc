package org.mingzhang.build;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.Disclosure;
import org.mingzhang.narrative.Narrator;
import org.mingzhang.progress.Listener;
import org.mingzhang.release.OutputException;
import org.mingzhang.scaffold.Draft;
import org.mingzhang.scaffold.FileForm;
import org.mingzhang.scaffold.NextYear;
import org.mingzhang.scaffold.Skeleton;
import org.mingzhang.source.Address;
import org.mingzhang.source.ContentReader;
import org.mingzhang.source.EditorLink;
import org.mingzhang.source.FileReader;
import org.mingzhang.source.Node;
import org.mingzhang.source.YamlTree;
import org.mingzhang.standard.FilledDisclosure;
import org.mingzhang.standard.Standard;
import org.mingzhang.standard.StandardLibrary;

/** Begins a disclosure: files to be filled in, from last year's or, where there is none, from a standard. */
public final class SiteScaffolder {
    private final Path root;
    private final Path content;
    private final FileReader reader;
    private final ContentReader contents;
    private final Border border;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * What was made.
     *
     * @param files the new files, as messages call them
     * @param schemas new files for editors, likewise
     * @param kept texts that stood there already and were left alone
     * @param draft the file of figures
     * @param standard the standard it is written against
     * @param previous last year's disclosure, where it was made from that
     */
    public record Made(
            List<String> files,
            List<String> schemas,
            List<String> kept,
            Draft draft,
            String standard,
            Optional<Address> previous) {}

    /** The contents of the files to make: the file of figures, and texts by name. */
    private record Plan(
            Draft draft, FileForm form, Map<String, byte[]> prose, Standard standard, Optional<Address> previous) {}

    /**
     * @param root the site's folder, which holds {@code content}
     */
    public SiteScaffolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.content = this.root.resolve("content");
        this.reader = new FileReader(this.root);
        this.contents = new ContentReader(this.root);
        this.border = new Border(content, reader, diagnostics);
    }

    /** What stood in the way. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Makes the files of a disclosure; nothing is written where something stands in the way. */
    public Optional<Made> make(Address address) {
        if (!Files.isDirectory(content)) {
            diagnostics.add(Code.NO_CONTENT, null, "folder", root.toString());
            return Optional.empty();
        }
        Path file = file(address);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.add(Code.FILE_STANDS, null, "file", reader.name(file));
            return Optional.empty();
        }
        StandardLibrary standards = new StandardLibrary(content.resolve("standards"), reader, diagnostics);
        List<Address> all = contents.find(new Diagnostics()).disclosures();
        Optional<Plan> plan = all.contains(address.yearBefore())
                ? next(address, new Examination(contents, standards, all, Listener.SILENT))
                : first(address, all, standards);
        return diagnostics.hasErrors()
                        || border.leaves(folder(address))
                        || border.leaves(content.resolve(EditorLink.FOLDER))
                ? Optional.empty()
                : plan.flatMap(known -> written(address, known));
    }

    private Path folder(Address address) {
        return content.resolve(address.department()).resolve(address.year().toString());
    }

    private Path file(Address address) {
        return folder(address).resolve(address.kind() + ".yaml");
    }

    private Optional<Plan> next(Address address, Examination examination) {
        Diagnostics reading = new Diagnostics();
        Optional<FilledDisclosure> previous = examination.yearBefore(address, reading);
        if (previous.isEmpty()) {
            diagnostics.addAll(reading);
        }
        Path old = file(address.yearBefore());
        return previous.flatMap(filled -> reader.raw(old, diagnostics)
                .flatMap(bytes -> reader.read(old, diagnostics)
                        .flatMap(source -> YamlTree.read(source, diagnostics))
                        .map(root -> plan(address, NextYear.of(filled, (Node.Mapping) root), bytes, filled))));
    }

    private Plan plan(Address address, Draft draft, byte[] old, FilledDisclosure filled) {
        Disclosure previous = filled.disclosure();
        Map<String, byte[]> prose = new TreeMap<>();
        for (String name : previous.prose().keySet()) {
            if (!Narrator.NOTES.contains(name)) {
                reader.raw(folder(address.yearBefore()).resolve(name), diagnostics)
                        .ifPresent(bytes -> prose.put(name, bytes));
            }
        }
        return new Plan(draft, FileForm.of(old), prose, filled.standard(), Optional.of(address.yearBefore()));
    }

    private Optional<Plan> first(Address address, List<Address> all, StandardLibrary standards) {
        return standards
                .standard(usual(address.kind(), all, standards), diagnostics)
                .map(standard -> {
                    Draft draft = Skeleton.figures(standard, address.year());
                    Map<String, byte[]> prose = new TreeMap<>();
                    Skeleton.prose(standard).forEach((name, text) -> prose.put(name, FileForm.PLAIN.bytes(text)));
                    return new Plan(draft, FileForm.PLAIN, prose, standard, Optional.empty());
                });
    }

    /** The standard that the site's latest disclosure of a kind is written against, or else the last there is. */
    private String usual(String kind, List<Address> all, StandardLibrary standards) {
        Diagnostics unheard = new Diagnostics();
        return all.stream()
                .filter(address -> address.kind().equals(kind))
                .max(Comparator.comparing(Address::year))
                .flatMap(address -> contents.read(
                        address, id -> standards.standard(id, unheard).map(Standard::schema), standards.ids(), unheard))
                .map(Disclosure::standard)
                .orElse(standards.ids().last());
    }

    private Optional<Made> written(Address address, Plan plan) {
        Map<Path, byte[]> schemas = SchemaFiles.of(content, List.of(plan.standard()));
        schemas.keySet().removeIf(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        Map<Path, byte[]> files = new LinkedHashMap<>();
        Path department = content.resolve(address.department()).resolve(ContentReader.DEPARTMENT_FILE);
        if (!Files.exists(department, LinkOption.NOFOLLOW_LINKS)) {
            files.put(department, FileForm.PLAIN.bytes(Skeleton.department()));
        }
        List<String> kept = new ArrayList<>();
        plan.prose().forEach((name, text) -> {
            Path file = folder(address).resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                kept.add(reader.name(file));
            } else {
                files.put(file, text);
            }
        });
        files.put(
                file(address), plan.form().bytes(plan.draft().text())); // last: a disclosure is there when all of it is
        Map<Path, byte[]> all = new LinkedHashMap<>(schemas);
        all.putAll(files);
        try {
            NewFiles.write(all);
        } catch (OutputException e) {
            failed(e.path(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(new Made(
                names(files),
                names(schemas),
                kept,
                plan.draft(),
                plan.standard().id(),
                plan.previous()));
    }

    private List<String> names(Map<Path, byte[]> files) {
        return files.keySet().stream().map(reader::name).toList();
    }

    private void failed(Path path, String reason) {
        diagnostics.add(Code.OUTPUT_FAILED, null, "file", reader.name(path), "reason", reason);
    }
}
