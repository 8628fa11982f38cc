package org.mingzhang.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;

/** A folder, such as the root of a web server. Files that no release wrote are left alone, wherever they stand in it. */
final class FolderTarget implements Target {
    /** May stand alone in a folder that is to be published, as it does in a fresh clone. */
    static final String GITIGNORE = ".gitignore";

    private final Path shown;
    private final Tree site;
    private final Journal journal;

    FolderTarget(Path folder) {
        this.shown = folder;
        this.site = new Tree(real(folder));
        this.journal = new Journal(site);
    }

    /** The folder itself where the path leads to it by a link. */
    private static Path real(Path folder) {
        try {
            return Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    @Override
    public boolean withReport() {
        return false;
    }

    @Override
    public void recover() {
        if (journal.isOpen()) {
            journal.recover();
        }
    }

    @Override
    public Optional<Changes> plan(Release release, Diagnostics diagnostics) {
        Optional<Set<String>> ours = written();
        Optional<String> foreign = ours.isEmpty() ? firstFile() : inTheWay(release.manifest(), ours.get());
        if (foreign.isPresent()) {
            diagnostics.add(Code.TARGET_NOT_OURS, null, "target", shown.toString(), "file", foreign.get());
            return Optional.empty();
        }
        Set<String> before = ours.orElseGet(Set::of);
        return Optional.of(Changes.between(before, path -> site.entry(path, Long.MAX_VALUE - 1), release.manifest()));
    }

    /** The paths that earlier releases wrote, one that was cut off among them; none where there was no release. */
    private Optional<Set<String>> written() {
        Set<String> paths = new TreeSet<>();
        Optional<Manifest> last = Manifest.in(site.root());
        Optional<Manifest> begun = journal.next();
        last.ifPresent(manifest -> paths.addAll(manifest.files().keySet()));
        begun.ifPresent(manifest -> paths.addAll(manifest.files().keySet()));
        return last.isEmpty() && begun.isEmpty() ? Optional.empty() : Optional.of(paths);
    }

    private Optional<String> firstFile() {
        if (site.exists() && !Files.isDirectory(site.root(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(String.valueOf(site.root().getFileName()));
        }
        return site.files().stream()
                .filter(path -> !path.equals(GITIGNORE) && !Journal.holds(path))
                .findFirst();
    }

    private Optional<String> inTheWay(Manifest next, Set<String> ours) {
        return next.files().keySet().stream()
                .flatMap(path -> site.standing(path).stream())
                .filter(path ->
                        !ours.contains(path) || !Files.isRegularFile(site.path(path), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    @Override
    public void bring(Release release, Changes changes) {
        journal.prepare(release, changes);
        journal.finish();
    }
}
