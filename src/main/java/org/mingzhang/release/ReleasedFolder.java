package org.mingzhang.release;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** A folder that holds a release, here or on a server. */
final class ReleasedFolder implements ReleasedFiles {
    private final Tree tree;

    ReleasedFolder(Tree tree) {
        this.tree = tree;
    }

    @Override
    public void examine(Diagnostics diagnostics) {
        if (new Journal(tree).isOpen()) {
            diagnostics.add(Code.RELEASE_CUT_OFF, null, "target", tree.shown());
        }
    }

    @Override
    public Optional<byte[]> manifest() {
        return tree.manifest();
    }

    @Override
    public SortedSet<String> names() {
        SortedSet<String> names = tree.files("");
        names.remove(Manifest.NAME);
        names.remove(FolderTarget.GITIGNORE);
        names.removeIf(Journal::holds);
        return names;
    }

    @Override
    public boolean knowsNames() {
        return true;
    }

    @Override
    public Optional<Manifest.Entry> entry(String name, long limit) {
        return tree.isFile(name) ? Optional.of(tree.read(name, limit)) : Optional.empty();
    }

    /** The report in a zip is for those who unpack it: they may leave it out. */
    @Override
    public Set<String> optional() {
        return Set.of(Release.REPORT);
    }

    /** A file in a folder is as large as it is. */
    @Override
    public long limit() {
        return Long.MAX_VALUE;
    }

    @Override
    public void close() {
        tree.close();
    }
}
