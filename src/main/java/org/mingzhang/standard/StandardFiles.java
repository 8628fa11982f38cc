package org.mingzhang.standard;

import java.util.EnumSet;
import java.util.Optional;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.SourceFile;
import org.mingzhang.source.Fields;
import org.mingzhang.source.YamlTree;

/** The files of one standard: a site's own win over the built-in ones, file by file. */
final class StandardFiles {
    /** Finds a file of the standard by its name. */
    @FunctionalInterface
    interface Finder {
        Optional<SourceFile> find(String name, Diagnostics diagnostics);
    }

    private final Finder finder;
    private final Diagnostics diagnostics;

    StandardFiles(Finder finder, Diagnostics diagnostics) {
        this.finder = finder;
        this.diagnostics = diagnostics;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** A cursor over a file's outermost group; a missing or broken file is reported. */
    Optional<Fields> fields(String name) {
        return read(finder.find(name, diagnostics));
    }

    /** The same for a file that a standard may do without: shared lines, phrases, charts, a brief. */
    Optional<Fields> optionalFields(String name) {
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> file = finder.find(name, found);
        diagnostics.addAll(found, EnumSet.complementOf(EnumSet.of(Code.STANDARD_FILE_MISSING)));
        return read(file);
    }

    private Optional<Fields> read(Optional<SourceFile> file) {
        return file.flatMap(found -> YamlTree.read(found, diagnostics)).flatMap(root -> Fields.of(root, diagnostics));
    }
}
