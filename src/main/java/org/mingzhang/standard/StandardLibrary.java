package org.mingzhang.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.source.FileReader;
import org.mingzhang.standard.StandardFiles.Finder;

/**
 * Finds standards by their id: built in, or a site's own under {@code content/standards/<id>/}, which add to the
 * built-in ones or override them file by file. Each is read once. Safe for many threads.
 */
public final class StandardLibrary {
    private static final String BUILT_IN = "/standards/";
    private static final String INDEX = BUILT_IN + "index.txt";

    private final Path own;
    private final FileReader reader;
    private final NavigableSet<String> ids;
    private final Map<String, Reading> read = new HashMap<>();

    private record Reading(Optional<Standard> standard, Diagnostics findings) {}

    /**
     * @param own the folder {@code content/standards}, which need not exist
     * @param reader reads the site's own files
     * @param diagnostics learns that the folder cannot be read
     */
    public StandardLibrary(Path own, FileReader reader, Diagnostics diagnostics) {
        this.own = own;
        this.reader = reader;
        this.ids = builtIn();
        ids.addAll(reader.folders(own, diagnostics));
    }

    /** The ids of all standards, for suggestions. */
    public NavigableSet<String> ids() {
        return Collections.unmodifiableNavigableSet(ids);
    }

    private static NavigableSet<String> builtIn() {
        NavigableSet<String> ids = new TreeSet<>();
        resource(INDEX)
                .ifPresent(text -> text.lines().filter(line -> !line.isBlank()).forEach(ids::add));
        return ids;
    }

    /** The standard of that id, if it has no errors; what is wrong with it is reported to everyone who asks. */
    public synchronized Optional<Standard> standard(String id, Diagnostics diagnostics) {
        Reading reading = read.computeIfAbsent(id, this::read);
        diagnostics.addAll(reading.findings());
        return reading.standard();
    }

    private Reading read(String id) {
        Diagnostics findings = new Diagnostics();
        Finder finder = (name, collector) -> find(id, name, collector);
        Optional<Standard> standard =
                ids.contains(id) ? StandardReader.read(id, new StandardFiles(finder, findings)) : Optional.empty();
        return new Reading(standard, findings);
    }

    private Optional<SourceFile> find(String id, String name, Diagnostics diagnostics) {
        Path file = own.resolve(id).resolve(name);
        if (reader.isThere(file)) {
            return reader.read(file, diagnostics);
        }
        Optional<SourceFile> builtIn =
                resource(BUILT_IN + id + "/" + name).map(text -> new SourceFile("standards/" + id + "/" + name, text));
        if (builtIn.isEmpty()) {
            diagnostics.add(Code.STANDARD_FILE_MISSING, null, "standard", id, "file", name);
        }
        return builtIn;
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = StandardLibrary.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
